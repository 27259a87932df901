import type { IncomingMessage, ServerResponse } from 'node:http';
import { commonErrors, GridhallError, readBody, type ForwardedHandler } from '@gridhall/service-kit';
import type { Directory } from '../directory/directory.js';
import { listOf, mediaTypes, written, type Format, type Resource } from './formats.js';
import type { OutsideKeys } from './keys.store.js';
import { open311Errors } from './open311.errors.js';
import { contentSecurityPolicy, pageFor } from './page.js';
import { parseParameters, querySchema, reportSchema } from './parameters.rules.js';
import type { OutsideRequests } from './requests.js';
import { definitionOf, isForOutside, serviceOf } from './services.rules.js';

/** The path under which the façade is served, here and at the gateway. */
export const OPEN311 = '/open311/';

/** A report is text: far less than this. */
const BODY_BYTES = 65_536;
/** The last change to what is served here, and how. */
const CHANGESET = '2026-11-24T00:00:00Z';

/** What the façade stands on. */
export interface Open311Parts {
  readonly keys: OutsideKeys;
  readonly requests: OutsideRequests;
  readonly directory: Directory;
}

/** What is asked for. */
interface Asked {
  readonly method: string;
  /** Below `/open311/`, without the format. */
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
  readonly request: IncomingMessage;
  readonly requestId: string;
}

interface Answer {
  readonly status: number;
  readonly resource: Resource;
}

const resourceUnknown = (): GridhallError =>
  new GridhallError(open311Errors.OPEN311_RESOURCE_UNKNOWN, {}, { httpStatus: 404 });

const ok = (resource: Resource): Answer => ({ status: 200, resource });

/** A service's page and its machine-readable description (Open311 Service Discovery). */
function discovery(): Resource {
  const about = {
    changeset: CHANGESET,
    contact: '本区综合指挥中心',
    key_service: '由本区管理员发放（issueOpen311Key）',
  };
  const formats = [mediaTypes.xml, mediaTypes.json].map((type) => type.split(';')[0] ?? type);
  const endpoint = {
    specification: 'http://wiki.open311.org/GeoReport_v2',
    // Relative to the discovery document: behind whatever address the gateway has.
    url: 'v2',
    changeset: CHANGESET,
    type: 'production',
  };
  return {
    json: { ...about, endpoints: [{ ...endpoint, formats }] },
    xml: { discovery: { ...about, endpoints: { endpoint: { ...endpoint, formats: { format: formats } } } } },
  };
}

/** GeoReport v2's errors: a number that is also the status, and words that name the stable code. */
function refusal(
  error: unknown,
  log: { error: (about: object, words: string) => void },
): Answer & { retryAfter?: number } {
  const known =
    error instanceof GridhallError ? error : new GridhallError(commonErrors.INTERNAL, {}, { httpStatus: 500 });
  if (known !== error) log.error({ err: error }, 'unforeseen failure of Open311');
  const { http, messageZh, retryAfterSeconds } = known.extensions as Record<string, unknown> & {
    http?: { status?: number };
  };
  const status = http?.status ?? 400;
  const description = `${String(messageZh)}（${known.code}: ${known.message}）`;
  const resource = listOf('errors', 'error', [{ code: status, description }]);
  return { status, resource, ...(typeof retryAfterSeconds === 'number' ? { retryAfter: retryAfterSeconds } : {}) };
}

/** The fields of a form (GeoReport v2: `application/x-www-form-urlencoded`). @throws BODY_TOO_LARGE, BODY_TOO_SLOW */
async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  return new URLSearchParams((await readBody(request, BODY_BYTES)).toString());
}

/** Answers of the façade, by what is asked for. */
class Open311 {
  constructor(private readonly parts: Open311Parts) {}

  async answer(asked: Asked): Promise<Answer> {
    const { method, segments } = asked;
    const [version, what, id, ...rest] = segments;
    if (method === 'GET' && version === 'discovery' && what === undefined) return ok(discovery());
    if (version !== 'v2' || rest.length > 0) throw resourceUnknown();
    if (method === 'POST' && what === 'requests' && id === undefined) return this.#report(asked);
    if (method !== 'GET') throw resourceUnknown();
    const within = await this.#jurisdiction(asked.query.get('jurisdiction_id'));
    switch (what) {
      case 'services':
        return ok(id === undefined ? await this.#services() : await this.#definition(id));
      case 'requests':
        return ok(await this.#requests(asked.query, within, id));
      case 'tokens': {
        if (id === undefined) throw resourceUnknown();
        const number = await this.parts.requests.numberOf(id);
        return ok(listOf('service_requests', 'request', [{ service_request_id: number, token: id }]));
      }
      default:
        throw resourceUnknown();
    }
  }

  /** The district that a jurisdiction_id names; null without one. @throws OPEN311_JURISDICTION_UNKNOWN (404) */
  async #jurisdiction(jurisdictionId: string | null): Promise<string | null> {
    if (jurisdictionId === null || jurisdictionId === '') return null;
    const place = await this.parts.directory.findPlace(jurisdictionId);
    if (place?.level === 'DISTRICT') return place.code;
    const details = { jurisdictionId };
    throw new GridhallError(open311Errors.OPEN311_JURISDICTION_UNKNOWN, details, { httpStatus: 404 });
  }

  async #services(): Promise<Resource> {
    const items = (await this.parts.directory.workItemList()).filter(isForOutside);
    return listOf('services', 'service', items.map(serviceOf));
  }

  async #definition(serviceCode: string): Promise<Resource> {
    const item = await this.parts.directory.findWorkItem(serviceCode);
    if (item === null || !isForOutside(item)) {
      throw new GridhallError(open311Errors.OPEN311_SERVICE_UNKNOWN, { serviceCode }, { httpStatus: 404 });
    }
    const definition = definitionOf(item);
    const attribute = definition.attributes.map((one) => ({ ...one, values: { value: one['values'] } }));
    return { json: definition, xml: { service_definition: { ...definition, attributes: { attribute } } } };
  }

  async #requests(query: URLSearchParams, within: string | null, id: string | undefined): Promise<Resource> {
    const { requests } = this.parts;
    const found =
      id === undefined ? await requests.list(parseParameters(querySchema, query), within) : [await requests.find(id)];
    return listOf('service_requests', 'request', found);
  }

  async #report({ request, query, requestId }: Asked): Promise<Answer> {
    const form = await formOf(request);
    const key = await this.parts.keys.admit(form.get('api_key') ?? query.get('api_key'));
    const report = parseParameters(reportSchema, form);
    await this.#jurisdiction(report.jurisdiction_id ?? query.get('jurisdiction_id'));
    const named = request.headers['idempotency-key'];
    const idempotencyKey = typeof named === 'string' && named !== '' ? named.slice(0, 200) : null;
    const number = await this.parts.requests.report({ key, report, idempotencyKey, requestId });
    const notice = '已收到您的诉求，请凭编号查询办理进度。';
    const received = { service_request_id: number, service_notice: notice, account_id: null };
    return { status: 201, resource: listOf('service_requests', 'request', [received]) };
  }
}

function send(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text) });
  response.end(text);
}

/**
 * Serves Open311 GeoReport v2 (http://wiki.open311.org/GeoReport_v2) under `/open311/v2/`, its discovery document at
 * `/open311/discovery.json`, and at `/open311/` a page for residents. Reports need an `api_key`; what is read is public and
 * holds no personal data.
 */
export function open311Route(parts: Open311Parts): ForwardedHandler {
  const open311 = new Open311(parts);
  return async (request, response, { requestId, log }) => {
    const { method = 'GET' } = request;
    const url = new URL(request.url ?? '/', 'http://events');
    const below = url.pathname.slice(OPEN311.length);
    if (method === 'GET' && below === '') {
      response.setHeader('content-security-policy', contentSecurityPolicy);
      const page = pageFor(await parts.keys.pageKey(), await parts.directory.townsAndVillages());
      send(response, 200, 'text/html; charset=utf-8', page);
      return;
    }
    const [, path, format = 'json'] = /^(.*?)(?:\.(json|xml))?$/.exec(below) ?? [];
    const isFormatted = /\.(json|xml)$/.test(below);
    let answer: ReturnType<typeof refusal>;
    try {
      if (!isFormatted) throw resourceUnknown();
      const segments = (path ?? '').split('/').map(decodeURIComponent);
      answer = await open311.answer({ method, segments, query: url.searchParams, request, requestId });
    } catch (error) {
      answer = refusal(error instanceof URIError ? resourceUnknown() : error, log);
    }
    if (answer.retryAfter !== undefined) response.setHeader('retry-after', answer.retryAfter);
    // What remains of a body that was too large is not read: the connection cannot be used again.
    if (!request.complete) response.setHeader('connection', 'close');
    send(response, answer.status, mediaTypes[format as Format], written(answer.resource, format as Format));
  };
}
