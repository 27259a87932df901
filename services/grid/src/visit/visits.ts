import type { VisitData } from '@gridhall/messages';
import { attachMedia, type MediaStore } from '@gridhall/media';
import {
  aggregateIdFor,
  changeAt,
  checkClientClock,
  commonErrors,
  GridhallError,
  parseInput,
  type Caller,
  type Outcome,
  type PersonAsking,
  type RequestContext,
} from '@gridhall/service-kit';
import type { Stores } from '../stores.js';
import { visitErrors as errors } from './visit.errors.js';
import {
  addEvidenceSchema,
  followUpSchema,
  raiseSchema,
  recordVisitSchema,
  recordVisitsSchema,
} from './visit.input.js';
import { visibleVisits } from './visit.list.js';
import { checkNeedKinds, followedUp, type VisitNeed } from './visit.needs.rules.js';
import { visitingPosting, visitTime } from './visit.rules.js';
import { placesAround, type VisitDocument, type VisitRow } from './visit.store.js';
import type { NeedWords, VisitWords } from './visit.words.js';

/** What visits are kept in, and with. */
export interface VisitKeeping {
  readonly stores: Pick<Stores, 'visits' | 'visitPlans' | 'jurisdictions' | 'workItems'>;
  readonly media: MediaStore;
  readonly words: VisitWords;
  readonly now: () => Date;
}

/** What became of one of several visits. */
export interface VisitOutcome {
  readonly idempotencyKey: string;
  /** Null when it was refused. */
  readonly visit: Outcome<VisitDocument>['document'] | null;
  readonly replayed: boolean;
  readonly refusal: GridhallError | null;
}

type Acted = Promise<Outcome<VisitDocument>>;

/** What was asked for on a visit, as it is kept: openly which kinds, and sealed the words. */
function needsAsked(
  words: VisitWords,
  visitId: string,
  asked: readonly { readonly kind: string; readonly text: string | null }[],
): { readonly needs: readonly VisitNeed[]; readonly sealedNeeds?: string } {
  if (asked.length === 0) return { needs: [] };
  const named = asked.map(({ kind, text }, index) => ({ id: String(index + 1), kind, text }));
  return {
    needs: named.map(({ id, kind }) => ({ id, kind, state: 'OPEN', followUps: [] })),
    sealedNeeds: words.sealNeeds(visitId, Object.fromEntries(named.map(({ id, text }) => [id, { text, notes: [] }]))),
  };
}

/** The words of a visit's needs with one note more. */
function withNote(needs: NeedWords, needId: string, note: string): NeedWords {
  const { text, notes } = needs[needId] ?? { text: null, notes: [] };
  return { ...needs, [needId]: { text, notes: [...notes, note] } };
}

/** The commands on visits: each recorded once, personal data sealed. */
export class Visits {
  constructor(private readonly keeping: VisitKeeping) {}

  /**
   * Records a visit. Its id follows from who asks and the idempotency key, so that a phone that sends ten times at once
   * meets its own visit.
   *
   * @throws BAD_INPUT, CLIENT_CLOCK_AHEAD, FORBIDDEN, OUT_OF_SCOPE, VISIT_PLACE_NO_GRID, PLACE_UNKNOWN, VISIT_IN_FUTURE,
   *   VISIT_TOO_OLD, VISIT_PLAN_UNKNOWN, NEED_KIND_UNKNOWN, IDEMPOTENCY_KEY_REUSED, and what attachMedia throws
   */
  async record({ caller, requestId }: PersonAsking, rawInput: unknown): Acted {
    const { idempotencyKey, clientAt, ...said } = parseInput(recordVisitSchema, rawInput);
    const { stores, words, media, now } = this.keeping;
    const { placeCode, subject, subjectId, subjectName, seen, askedFor, planId, visitedAt } = said;
    const { staffId } = caller;
    checkClientClock(clientAt, now());
    const posting = visitingPosting(caller, placeCode);
    const id = aggregateIdFor('visit', staffId, idempotencyKey);
    return stores.visits.create(
      {
        id,
        idempotencyKey,
        command: 'recordVisit',
        fingerprint: words.fingerprint(said),
        actor: { staffId, role: posting.role, placeCode: posting.place, unitId: posting.unit },
        requestId,
        clientAt,
      },
      // What may change with time is asked for a new visit only: one that was recorded stays so when it is sent again.
      async () => {
        const at = visitTime(visitedAt, now());
        checkNeedKinds(
          said.needs.map(({ kind }) => kind),
          subject,
        );
        await Promise.all([this.#requireGrid(placeCode), this.#requirePlan(planId, placeCode)]);
        const evidence = await attachMedia(media, said.evidence, { subject: id, staffId });
        return {
          document: {
            ...{ placeCode, places: placesAround(placeCode), staffId, subject, subjectId, planId },
            subjectKey: words.subjectKey({ placeCode, subject, subjectId, subjectName }),
            sealedTold: words.sealTold(id, { subjectName, seen, askedFor }),
            ...needsAsked(words, id, said.needs),
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
    return this.keeping.stores.visits.findById(id, visibleVisits(caller));
  }

  /**
   * Records what a phone gathered, each visit as if it came alone.
   *
   * @returns the outcomes in the order of the input
   * @throws BAD_INPUT when the input as a whole does not fit
   */
  async recordMany(asker: PersonAsking & Pick<RequestContext, 'log'>, rawInput: unknown): Promise<VisitOutcome[]> {
    const { visits } = parseInput(recordVisitsSchema, rawInput);
    return Promise.all(
      visits.map(async (input): Promise<VisitOutcome> => {
        const { idempotencyKey } = input;
        try {
          const { document, replayed } = await this.record(asker, input);
          return { idempotencyKey, visit: document, replayed, refusal: null };
        } catch (error) {
          if (error instanceof GridhallError) return { idempotencyKey, visit: null, replayed: false, refusal: error };
          // Unforeseen, and of this one alone: the others are done, and the phone must learn which.
          asker.log.error({ err: error }, 'unforeseen failure of one of many visits');
          return { idempotencyKey, visit: null, replayed: false, refusal: new GridhallError(commonErrors.INTERNAL) };
        }
      }),
    );
  }

  /**
   * Adds evidence to a visit.
   *
   * @throws BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, IDEMPOTENCY_KEY_REUSED, and what attachMedia throws
   */
  async addEvidence(asker: PersonAsking, rawInput: unknown): Acted {
    const { evidence: named, ...keyed } = parseInput(addEvidenceSchema, rawInput);
    const { stores, media } = this.keeping;
    const evidence = await attachMedia(media, named, { subject: keyed.id, staffId: asker.caller.staffId });
    const act = { action: 'visit:record', command: 'addEvidence', keyed, asked: named } as const;
    return changeAt(stores.visits, asker, act, (visit) => ({
      set: { evidence: [...visit.evidence, ...evidence] },
      step: 'evidence-added',
      entry: { evidence },
    }));
  }

  /**
   * Notes how a need was followed up.
   *
   * @throws BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, NEED_UNKNOWN, NEED_ENDED, IDEMPOTENCY_KEY_REUSED
   */
  async followUp(asker: PersonAsking, rawInput: unknown): Acted {
    const { needId, state, note, ...keyed } = parseInput(followUpSchema, rawInput);
    const { stores, words, now } = this.keeping;
    const asked = words.fingerprint({ needId, state, note });
    const act = { action: 'visit:record', command: 'followUpNeed', keyed, asked } as const;
    const followUp = { state, staffId: asker.caller.staffId, at: now() };
    return changeAt(stores.visits, asker, act, (visit) => ({
      set: {
        needs: followedUp(visit.needs ?? [], needId, followUp),
        sealedNeeds: words.sealNeeds(visit._id, withNote(words.needs(visit), needId, note)),
      },
      step: 'need-followed-up',
      entry: { reasonCode: state },
    }));
  }

  /**
   * Says what a visit found; events makes an event of it by the message.
   *
   * @throws BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, VISIT_RAISED_ALREADY, WORK_ITEM_UNKNOWN,
   *   IDEMPOTENCY_KEY_REUSED
   */
  async raise(asker: PersonAsking, rawInput: unknown): Acted {
    const { id, expectedVersion, idempotencyKey, ...found } = parseInput(raiseSchema, rawInput);
    const { stores, now } = this.keeping;
    const { workItemCode } = found;
    if ((await stores.workItems.findById(workItemCode)) === null) {
      throw new GridhallError(errors.WORK_ITEM_UNKNOWN, { workItemCode });
    }
    const keyed = { id, expectedVersion, idempotencyKey };
    const act = { action: 'visit:record', command: 'raiseEvent', keyed, asked: found } as const;
    return changeAt(stores.visits, asker, act, ({ raised, placeCode }) => {
      if (raised !== undefined) {
        throw new GridhallError(errors.VISIT_RAISED_ALREADY, { at: raised.at.toISOString() });
      }
      const matter = { ...found, placeCode, staffId: asker.caller.staffId };
      return { set: { raised: { at: now(), matter } }, step: 'raised', entry: { reasonCode: workItemCode } };
    });
  }

  async #requireGrid(placeCode: VisitData['placeCode']): Promise<void> {
    const { collection } = this.keeping.stores.jurisdictions;
    const known = await collection.countDocuments({ _id: placeCode }, { limit: 1 });
    if (known === 0) throw new GridhallError(errors.PLACE_UNKNOWN, { placeCode });
  }

  /** A plan that was carried out or cancelled meanwhile is no reason to lose a visit. */
  async #requirePlan(planId: string | null, placeCode: string): Promise<void> {
    if (planId === null) return;
    const plan = await this.keeping.stores.visitPlans.findById(planId, { placeCode });
    if (plan === null) throw new GridhallError(errors.VISIT_PLAN_UNKNOWN, { planId, placeCode });
  }
}
