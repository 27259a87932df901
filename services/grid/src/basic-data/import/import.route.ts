import { randomUUID } from 'node:crypto';
import {
  commonErrors,
  GridhallError,
  placesFor,
  requireCaller,
  requirePermission,
  sendJson,
  type ForwardedHandler,
} from '@gridhall/service-kit';
import { reportOf } from './import.report.js';
import { checkImport, kindNamed, type ImportParts } from './imports.js';

/** How the paths of imports begin. */
export const IMPORT_PATH = '/basic-data/';

/**
 * `POST /basic-data/<households|residents|enterprises>?dryRun=true`: the file is the body, CSV or .xlsx; `Idempotency-Key` is the
 * same for every try. Answers with the report: 200 after a dry run, 202 when the rows become records, 422 when a row is wrong.
 *
 * @returns the handler; it throws UNAUTHENTICATED, FORBIDDEN, and what {@link checkImport} throws
 */
export function importRoute(parts: ImportParts): ForwardedHandler {
  return async (request, response, context) => {
    const caller = requireCaller(context);
    const [posting] = requirePermission(caller, 'basic-data:import');
    const url = new URL(request.url ?? '/', 'http://grid');
    if (request.method !== 'POST') {
      throw new GridhallError(commonErrors.PATH_UNKNOWN, { path: url.pathname }, { httpStatus: 404 });
    }
    const key = request.headers['idempotency-key'];
    const job = await checkImport(parts, {
      kind: kindNamed(url.pathname.slice(IMPORT_PATH.length)),
      source: request,
      isDryRun: url.searchParams.get('dryRun') === 'true',
      idempotencyKey: typeof key === 'string' && key !== '' ? key : randomUUID(),
      staffId: caller.staffId,
      actor: { staffId: caller.staffId, role: posting.role, placeCode: posting.place, unitId: posting.unit },
      places: placesFor(caller, 'basic-data:import'),
      requestId: context.requestId,
    });
    const status = { REFUSED: 422, PROMOTING: 202 }[job.state as string] ?? 200;
    sendJson(response, status, reportOf(job));
  };
}
