import { LEVELS, placeAtLevel, visitMessages, type ReferredMatter, type VisitData } from '@gridhall/messages';
import { AggregateStore, type Aggregate, type Loaded, type Retained, type StoreRuntime } from '@gridhall/service-kit';
import type { VisitNeed } from './visit.needs.rules.js';

/** A piece of evidence: a reference to where it is kept. */
export interface VisitEvidence {
  readonly kind: 'PHOTO' | 'AUDIO' | 'DOCUMENT';
  readonly reference: string;
  /** Of a medium that is kept here. */
  readonly sha256?: string;
}

/** What is told of whom, and what they told: personal data, sealed (domain §3 "Basic data"). */
export interface VisitTold {
  readonly subjectName: string;
  readonly seen: string;
  readonly askedFor: string | null;
}

/** The state of a visit; what visits of before did not have is left out in them. */
export interface VisitFacts {
  placeCode: string;
  /** The place and all above it: one equality finds the visits of a grid as it does those of the district. */
  places: readonly string[];
  staffId: string;
  subject: VisitData['subject'];
  /** The household or enterprise in the basic data, where whoever recorded the visit knew it. */
  subjectId?: string | null;
  /** The same for every visit to one household or enterprise: by its id, else by a digest of its name. */
  subjectKey?: string;
  /** {@link VisitTold} as JSON, sealed for this visit; null when its time was over (visit.retention.ts). */
  sealedTold: string | null;
  needs?: readonly VisitNeed[];
  /** The words of these, sealed for this visit; left out where there are none, and null when their time was over. */
  sealedNeeds?: string | null;
  evidence: readonly VisitEvidence[];
  visitedAt: Date;
  /** The planned visit that it carries out. */
  planId?: string | null;
  /** What it found that is to become an event, and when that was said. */
  raised?: { readonly at: Date; readonly matter: ReferredMatter };
  /** The event that was made of it. */
  eventId?: string;
}

/** A visit as MongoDB holds it. */
export interface VisitDocument extends Aggregate<VisitData>, VisitFacts, Retained {}
/** A visit without its timeline. */
export type VisitRow = Loaded<VisitDocument>;
/** What happens to visits. */
export type VisitStep = keyof typeof visitMessages;
/** The store of visits. */
export type VisitStore = AggregateStore<VisitDocument, VisitData, VisitStep>;

/** The place and all above it, the nearest first. */
export function placesAround(placeCode: string): string[] {
  return LEVELS.flatMap((level) => placeAtLevel(placeCode, level) ?? []);
}

/** Their collection. */
export const VISITS = 'visits';

/** Opens the store of visits. */
export function visitStore(runtime: StoreRuntime): VisitStore {
  return new AggregateStore<VisitDocument, VisitData, VisitStep>(runtime, {
    collection: VISITS,
    contracts: visitMessages,
    // Each in the order of the lists, so that no page sorts.
    indexes: [
      { key: { places: 1, visitedAt: -1, _id: -1 } },
      { key: { staffId: 1, visitedAt: -1, _id: -1 } },
      // Matters that events may not have answered yet: few among all.
      { key: { 'raised.at': 1 }, options: { partialFilterExpression: { 'raised.at': { $type: 'date' } } } },
    ],
    toMessage: ({ _id, placeCode, staffId, subject, visitedAt, ...visit }, { step }) => ({
      ...{ visitId: _id, placeCode, staffId, subject, visitedAt: visitedAt.toISOString() },
      ...{ planId: visit.planId ?? null, needKinds: (visit.needs ?? []).map(({ kind }) => kind) },
      ...{ matter: step === 'raised' ? (visit.raised?.matter ?? null) : null, eventId: visit.eventId ?? null },
    }),
  });
}
