import { aggregateIdFor, canonicalJson, coversPlace, GridhallError, type Sealer } from '@gridhall/service-kit';
import type { Collection, Filter } from 'mongodb';
import type { Directory } from '../directory/directory.js';
import type { EventCommands } from '../event/event.commands.js';
import type { EventDocument, EventRow, Evidence } from '../event/event.document.js';
import type { Report } from '../event/report.rules.js';
import { placeReport } from '../map/placing.js';
import { sealContact, type OutsideContact } from './contact.js';
import type { OutsideKey } from './keys.store.js';
import { open311Errors } from './open311.errors.js';
import { spanOf, type OutsideQuery, type OutsideReport } from './parameters.rules.js';
import { DANGER, isForOutside, statesOf, statusOf } from './services.rules.js';

/** The same report that comes again within so long is one: phones and operators send twice. */
const REPEAT_MS = 10 * 60_000;

/** What the outside is shown of an event; nothing else of it is read. */
const shown = {
  ...{ number: 1, state: 1, workItemCode: 1, placeCode: 1, address: 1, point: 1 },
  ...{ holderUnitId: 1, leadUnitId: 1, reportedAt: 1, stageStartedAt: 1, dueAt: 1 },
} as const;

type Shown = Pick<EventRow, keyof typeof shown>;

/** A report's try, as the party names it or as it is known by its content. */
export interface Sent {
  readonly key: OutsideKey;
  readonly report: OutsideReport;
  /** The party's own name of the try (`Idempotency-Key`); null: its content tells. */
  readonly idempotencyKey: string | null;
  readonly requestId: string;
}

/** Who reported: in Chinese the family name stands first. */
function contactOf({ first_name: first = '', last_name: last = '', phone, email }: OutsideReport): OutsideContact {
  const name = `${last}${first}`;
  return { name: name === '' ? null : name, phone: phone ?? null, email: email ?? null };
}

/** A line that says what it is. */
function titleOf(serviceName: string, description: string | undefined): string {
  const [line = ''] = (description ?? '').split('\n', 1);
  const begun = Array.from(line).slice(0, 40).join('');
  return begun === '' ? serviceName : `${serviceName}：${begun}`;
}

/** Reports from the outside, and what the outside is told of them. */
export class OutsideRequests {
  readonly #events: Collection<EventDocument>;

  constructor(
    events: Collection<EventDocument>,
    private readonly commands: EventCommands,
    private readonly directory: Directory,
    private readonly sealer: Sealer,
    private readonly now: () => Date,
  ) {
    this.#events = events;
  }

  /**
   * Makes an event of a report from the outside; the same one again is the same event.
   *
   * @returns the event's number
   * @throws OPEN311_SERVICE_UNKNOWN (404), OPEN311_LOCATION_REQUIRED, OPEN311_OUT_OF_AREA, POINT_OUTSIDE_DISTRICT,
   *   PLACE_UNKNOWN, IDEMPOTENCY_KEY_REUSED
   */
  async report(sent: Sent): Promise<string> {
    const { key, report: given, requestId } = sent;
    const item = await this.directory.findWorkItem(given.service_code);
    if (item === null || !isForOutside(item)) {
      const details = { serviceCode: given.service_code };
      throw new GridhallError(open311Errors.OPEN311_SERVICE_UNKNOWN, details, { httpStatus: 404 });
    }
    const placed = await this.#place(key, given);
    // Keyed, since whoever knows the rest could find a telephone number by trying all.
    const fingerprint = this.sealer.digest('open311.report', canonicalJson(given));
    const id = await this.#idFor(sent, fingerprint);
    const { description, media_url: url, address_string: address } = given;
    const evidence: Evidence[] =
      url === undefined ? [] : [{ kind: 'NOTE', phase: 'BEFORE', reference: `外部照片：${url}`, capturedAt: null }];
    const report: Report = {
      ...placed,
      title: titleOf(item.name, description),
      description: description ?? item.name,
      address: address ?? null,
      urgency: given[`attribute[${DANGER}]`] === 'yes' ? 'URGENT' : 'NORMAL',
      source: key.source,
      evidence,
      settlement: null,
      applicationId: null,
      outsideKeyId: key._id,
      outsideContact: sealContact(this.sealer, id, contactOf(given)),
    };
    const { document } = await this.commands.takeOver({
      ...{ id, requestId, fingerprint, report },
      idempotencyKey: `open311:${id}`,
      system: `open311:${key.party}`,
      reporterStaffId: null,
      workItemCode: item.code,
    });
    return document.number;
  }

  /**
   * A page of the requests that came from the outside, newest first. Pages are cut by number, as GeoReport's clients ask;
   * the cost is bounded, for there are 1,000 rows at most.
   */
  async list(query: OutsideQuery, within: string | null): Promise<Record<string, unknown>[]> {
    const { service_request_id: numbers, service_code: codes, status, page, size } = query;
    const { from, until } = spanOf(query, this.now());
    // GeoReport v2: the number overrides all other arguments.
    const asked: Filter<EventDocument> =
      numbers === undefined
        ? {
            reportedAt: { $gte: from, $lte: until },
            ...(codes === undefined ? {} : { workItemCode: { $in: codes } }),
            ...(status === undefined ? {} : { state: { $in: statesOf(status) } }),
          }
        : { number: { $in: numbers } };
    const filter: Filter<EventDocument> = {
      ...asked,
      outsideKeyId: { $type: 'string' },
      ...(within === null ? {} : { places: within }),
    };
    const found = await this.#events
      .find<Shown>(filter, {
        projection: shown,
        sort: { reportedAt: -1, _id: -1 },
        skip: (page - 1) * size,
        limit: size,
      })
      .toArray();
    return Promise.all(found.map(async (event) => this.#present(event)));
  }

  /** The request with a number. @throws OPEN311_REQUEST_UNKNOWN (404) */
  async find(number: string): Promise<Record<string, unknown>> {
    const event = await this.#events.findOne<Shown>(
      { number, outsideKeyId: { $type: 'string' } },
      { projection: shown },
    );
    if (event === null) throw this.#unknown(number);
    return this.#present(event);
  }

  /** The number of a token: every request has its number at once, which serves as its token. @throws OPEN311_REQUEST_UNKNOWN */
  async numberOf(token: string): Promise<string> {
    return String((await this.find(token))['service_request_id']);
  }

  #unknown(requestId: string): GridhallError {
    return new GridhallError(open311Errors.OPEN311_REQUEST_UNKNOWN, { requestId }, { httpStatus: 404 });
  }

  /** Where it lies: by its point, by the code it names, or else somewhere in the key's place. */
  async #place(
    key: OutsideKey,
    { lat, long, address_id: addressId, address_string: address }: OutsideReport,
  ): Promise<Pick<Report, 'placeCode' | 'point' | 'pointOutsidePlace'>> {
    const point = lat === undefined || long === undefined ? null : { longitude: long, latitude: lat };
    if (point === null && addressId === undefined && address === undefined) {
      throw new GridhallError(open311Errors.OPEN311_LOCATION_REQUIRED, {}, { httpStatus: 400 });
    }
    // Where no map was drawn yet, a point leads to no place; it is kept all the same.
    const isMapped = (await this.directory.findPlace(key.placeCode.slice(0, 6)))?.boundary !== undefined;
    const placeCode = addressId ?? (point === null || !isMapped ? key.placeCode : null);
    const placing = await placeReport(this.directory, { placeCode, point }, [key.placeCode]);
    if (!coversPlace([key.placeCode], placing.placeCode)) {
      const details = { placeCode: key.placeCode };
      throw new GridhallError(open311Errors.OPEN311_OUT_OF_AREA, details, { httpStatus: 400 });
    }
    await this.directory.requirePlace(placing.placeCode);
    return { ...placing, point };
  }

  /** The id of the try's event: the same content within ten minutes is the same try. */
  async #idFor({ key, idempotencyKey }: Sent, fingerprint: string): Promise<string> {
    const idOf = (...parts: string[]): string => aggregateIdFor('event', 'open311', key._id, ...parts);
    if (idempotencyKey !== null) return idOf('key', idempotencyKey);
    const now = this.now().getTime();
    const span = Math.floor(now / REPEAT_MS);
    const before = idOf('content', fingerprint, String(span - 1));
    const recent = { _id: before, reportedAt: { $gt: new Date(now - REPEAT_MS) } };
    const known = await this.#events.findOne(recent, { projection: { _id: 1 } });
    return known === null ? idOf('content', fingerprint, String(span)) : before;
  }

  async #present(event: Shown): Promise<Record<string, unknown>> {
    const { state, workItemCode, placeCode, holderUnitId, leadUnitId, dueAt } = event;
    const [longitude = null, latitude = null] = event.point?.coordinates ?? [];
    const { status, notes } = statusOf[state];
    const unit = leadUnitId ?? holderUnitId;
    const names = await this.directory.names([], unit === null ? [] : [unit]);
    return {
      service_request_id: event.number,
      status,
      status_notes: notes,
      service_name: await this.directory.workItemName(workItemCode),
      service_code: workItemCode,
      // What people wrote may name persons: it stays inside.
      description: null,
      agency_responsible: unit === null ? null : (names.get(unit) ?? null),
      service_notice: null,
      requested_datetime: event.reportedAt.toISOString(),
      updated_datetime: event.stageStartedAt.toISOString(),
      expected_datetime: status === 'open' ? (dueAt?.toISOString() ?? null) : null,
      address: event.address,
      address_id: placeCode,
      zipcode: null,
      lat: latitude,
      long: longitude,
      media_url: null,
    };
  }
}
