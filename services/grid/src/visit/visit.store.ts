import { LEVELS, placeAtLevel, visitMessages, type VisitData } from '@gridhall/messages';
import { AggregateStore, type Aggregate, type Loaded, type Retained, type StoreRuntime } from '@gridhall/service-kit';

/** A piece of evidence: a reference to where it is kept. */
export interface VisitEvidence {
  readonly kind: 'PHOTO' | 'AUDIO' | 'DOCUMENT';
  readonly reference: string;
}

/** What is told of whom, and what they told: personal data, sealed (domain §3 "Basic data"). */
export interface VisitTold {
  readonly subjectName: string;
  readonly seen: string;
  readonly askedFor: string | null;
}

/** The state of a visit. */
export interface VisitFacts {
  placeCode: string;
  /** The place and all above it: one equality finds the visits of a grid as it does those of the district. */
  places: readonly string[];
  staffId: string;
  subject: VisitData['subject'];
  /** {@link VisitTold} as JSON, sealed for this visit; null when its time was over (visit.retention.ts). */
  sealedTold: string | null;
  evidence: readonly VisitEvidence[];
  visitedAt: Date;
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
    indexes: [{ key: { places: 1, visitedAt: -1, _id: -1 } }, { key: { staffId: 1, visitedAt: -1, _id: -1 } }],
    toMessage: ({ _id, placeCode, staffId, subject, visitedAt }) => ({
      visitId: _id,
      placeCode,
      staffId,
      subject,
      visitedAt: visitedAt.toISOString(),
    }),
  });
}
