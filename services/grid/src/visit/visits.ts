import {
  aggregateIdFor,
  canonicalJson,
  checkClientClock,
  GridhallError,
  parseInput,
  sealedPlace,
  type Caller,
  type Outcome,
  type Sealer,
} from '@gridhall/service-kit';
import type { JurisdictionStore } from '../jurisdiction/jurisdiction.store.js';
import { visitErrors } from './visit.errors.js';
import { recordVisitSchema } from './visit.input.js';
import { listVisits, visibleVisits, type VisitListQuery } from './visit.list.js';
import { visitingPosting, visitTime } from './visit.rules.js';
import { placesAround, type VisitDocument, type VisitRow, type VisitStore, type VisitTold } from './visit.store.js';

/** Where the told part of a visit is sealed for. */
export const sealedFor = (visitId: string): string => sealedPlace('visit', visitId, 'told');

/** Visits as grid keeps them: recorded once, personal data sealed, found by whom they concern. */
export class Visits {
  constructor(
    private readonly store: VisitStore,
    private readonly jurisdictions: JurisdictionStore,
    private readonly sealer: Sealer,
    private readonly now: () => Date,
  ) {}

  /**
   * Records a visit. Its id follows from who asks and the idempotency key, so that a phone that sends ten times at once
   * meets its own visit.
   *
   * @throws BAD_INPUT, CLIENT_CLOCK_AHEAD, FORBIDDEN, OUT_OF_SCOPE, VISIT_PLACE_NO_GRID, PLACE_UNKNOWN,
   *   VISIT_IN_FUTURE, VISIT_TOO_OLD, IDEMPOTENCY_KEY_REUSED
   */
  async record(caller: Caller, rawInput: unknown, requestId: string): Promise<Outcome<VisitDocument>> {
    const { idempotencyKey, clientAt, ...said } = parseInput(recordVisitSchema, rawInput);
    const { placeCode, subject, visitedAt, evidence, ...told } = said;
    const { staffId } = caller;
    checkClientClock(clientAt, this.now());
    const posting = visitingPosting(caller, placeCode);
    const id = aggregateIdFor('visit', staffId, idempotencyKey);
    return this.store.create(
      {
        id,
        idempotencyKey,
        command: 'recordVisit',
        // Keyed, so that nobody finds out by trying what a household told.
        fingerprint: this.sealer.digest('visit', canonicalJson(said)),
        actor: { staffId, role: posting.role, placeCode: posting.place, unitId: posting.unit },
        requestId,
        clientAt,
      },
      // What may change with time is asked for a new visit only: one that was recorded stays so when it is sent again.
      async () => {
        const at = visitTime(visitedAt, this.now());
        await this.#requireGrid(placeCode);
        return {
          document: {
            placeCode,
            places: placesAround(placeCode),
            staffId,
            subject,
            sealedTold: this.sealer.seal(JSON.stringify(told), sealedFor(id)),
            evidence,
            visitedAt: at,
          },
          step: 'recorded',
          entry: { evidence },
        };
      },
    );
  }

  /** A visit that the caller may see, or null. */
  async find(caller: Caller, id: string): Promise<VisitRow | null> {
    return this.store.findById(id, visibleVisits(caller));
  }

  /**
   * A page of visits, newest first.
   *
   * @throws BAD_INPUT, CURSOR_INVALID
   */
  list(query: VisitListQuery): ReturnType<typeof listVisits> {
    return listVisits(this.store, query);
  }

  /** Opens what was told on a visit; null when it was anonymised. For those only who see personal data. */
  told({ _id, sealedTold }: Pick<VisitRow, '_id' | 'sealedTold'>): VisitTold | null {
    if (sealedTold === null) return null;
    return JSON.parse(this.sealer.unseal(sealedTold, sealedFor(_id))) as VisitTold;
  }

  async #requireGrid(placeCode: string): Promise<void> {
    const known = await this.jurisdictions.collection.countDocuments({ _id: placeCode }, { limit: 1 });
    if (known === 0) throw new GridhallError(visitErrors.PLACE_UNKNOWN, { placeCode });
  }
}
