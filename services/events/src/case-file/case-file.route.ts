import { GridhallError, type ForwardedHandler } from '@gridhall/service-kit';
import type { Filter } from 'mongodb';
import type { Directory } from '../directory/directory.js';
import { errors } from '../errors.js';
import type { EventDocument } from '../event/event.document.js';
import type { EventStore } from '../event/event.store.js';
import { sightOf, visible } from '../event/event.visibility.js';
import { verify } from '../evidence/verification.rules.js';
import { CASE_FILES, type CaseFileLink, type CaseFileLinks } from './case-file.link.js';
import type { CaseFileMedia } from './case-file.pdf.js';
import { caseFileOf, namedIn } from './case-file.rules.js';
import { turnstile } from './turnstile.js';

/** So many case files are set at one time; others wait. Each takes some 0.2 s of the processor and a few megabytes. */
const AT_ONCE = 2;

/** What case files are made from. */
export interface CaseFileParts {
  readonly store: EventStore;
  readonly directory: Directory;
  readonly links: CaseFileLinks;
  readonly media: CaseFileMedia;
  readonly now: () => Date;
}

/**
 * Serves `/case-files/<id>.pdf`: to who comes with a link of `Event.caseFileUrl`, or with a token whose postings see the
 * event. To all others it is not there.
 *
 * @returns the handler; it throws EVENT_NOT_FOUND (404)
 */
export function caseFileRoute({ store, directory, links, media, now }: CaseFileParts): ForwardedHandler {
  const pass = turnstile(AT_ONCE);

  const find = async (
    id: string,
    granted: CaseFileLink['sight'] | null,
    caller: Parameters<ForwardedHandler>[2]['caller'],
  ): Promise<{ document: EventDocument; sight: CaseFileLink['sight'] } | null> => {
    if (granted === null && caller === null) return null;
    const scope: Filter<EventDocument> = granted === null && caller !== null ? visible(caller) : {};
    const document = await store.collection.findOne({ ...scope, _id: id });
    if (document === null) return null;
    const sight = granted ?? (caller === null ? 'nothing' : sightOf(caller, document));
    return sight === 'nothing' ? null : { document, sight };
  };

  return async (request, response, { caller }) => {
    const url = new URL(request.url ?? '/', 'http://events');
    const id = /^([\w-]{1,64})\.pdf$/.exec(url.pathname.slice(CASE_FILES.length))?.[1] ?? '';
    const found = await find(id, links.read(id, url.searchParams, now()), caller);
    if (found === null) throw new GridhallError(errors.EVENT_NOT_FOUND, { id }, { httpStatus: 404 });
    await pass(async () => {
      const { document, sight } = found;
      const { places, units } = namedIn(document);
      const names = await directory.names(places, units);
      const workItemName = await directory.workItemName(document.workItemCode);
      const verification = verify(document);
      const file = caseFileOf({ document, sight, names, workItemName, verification, now: now() });
      response.writeHead(200, {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="${document.number}.pdf"`,
        'cache-control': 'private, no-store',
      });
      // What sets a sheet, with the tables of its fonts, is loaded for the first one: no start waits for it.
      const { writeCaseFile } = await import('./case-file.pdf.js');
      await writeCaseFile(file, media, response);
    });
  };
}
