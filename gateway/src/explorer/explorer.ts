import type { IncomingMessage, ServerResponse } from 'node:http';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { commonErrors, GridhallError, sendError } from '@gridhall/service-kit';
import type { Logger } from 'pino';
import { bundleExplorer } from './bundle.js';

/** The page for people: GraphiQL with example operations and a box to sign in with. */
export interface Explorer {
  /** Is this one of its own paths? */
  answers(path: string): boolean;
  /** Answers with the page, or with a file of it. */
  page(request: IncomingMessage, response: ServerResponse): void;
}

/** Where the page's files are; their names change with their contents, but for the few that name the others. */
const FILES = '/explorer/';
const pages: ReadonlySet<string> = new Set(['/', '/graphiql', '/graphql']);

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

const html = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Gridhall</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${FILES}main.css" />
    <script type="module" src="${FILES}main.js"></script>
  </head>
  <body>
    <div id="root"></div>
    <noscript>This page needs JavaScript; the endpoint is /graphql. 本页面需要 JavaScript，接口地址为 /graphql。</noscript>
  </body>
</html>
`;

/** Nothing from elsewhere. Monaco writes its styles into the page, which is what 'unsafe-inline' is for; scripts it does not. */
const POLICY = [
  ...["default-src 'none'", "script-src 'self'", "worker-src 'self'", "style-src 'self' 'unsafe-inline'"],
  ...["img-src 'self' data:", "font-src 'self' data:", "connect-src 'self'"],
  ...["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"],
].join('; ');

async function sendFile(folder: string, name: string, response: ServerResponse): Promise<void> {
  // Only names that are there: no path leads out of the folder.
  if (!(await readdir(folder)).includes(name)) {
    throw new GridhallError(commonErrors.PATH_UNKNOWN, { path: FILES + name }, { httpStatus: 404 });
  }
  const path = join(folder, name);
  const { size } = await stat(path);
  const isNamedByContent = /-[A-Z0-9]{8}\.\w+$/.test(name);
  response.writeHead(200, {
    'content-type': types[extname(name)] ?? 'application/octet-stream',
    'content-length': size,
    'cache-control': isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  await pipeline(createReadStream(path), response);
}

/** Makes the explorer. Its files are built beside the start of the gateway; who asks earlier waits for them. */
export function createExplorer(log: Logger): Explorer {
  const built = bundleExplorer();
  built.catch((error: unknown) => {
    log.error({ err: error }, 'the page of the explorer cannot be built');
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url?.split('?', 1)[0] ?? '/';
    response.setHeader('content-security-policy', POLICY);
    if (pages.has(path)) {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-length': Buffer.byteLength(html),
      });
      response.end(html);
    } else {
      await sendFile(await built, path.slice(FILES.length), response);
    }
  };
  return {
    answers: (path) => path === '/' || path === '/graphiql' || path.startsWith(FILES),
    page: (request, response) => {
      answer(request, response).catch((error: unknown) => {
        sendError(response, error, log);
      });
    },
  };
}
