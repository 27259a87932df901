import { canonicalJson, sealedPlace, type SealedField, type Sealer } from '@gridhall/service-kit';
import { VISIT_PLANS } from './visit.plan.store.js';
import { VISITS, type VisitTold } from './visit.store.js';

/** What people told of their needs, by the need's id: what they asked for, and how each follow-up went. */
export type NeedWords = Readonly<Record<string, { readonly text: string | null; readonly notes: readonly string[] }>>;

/** What is told of whom a planned visit is to go to. */
export interface PlanTold {
  readonly subjectName: string;
  readonly note: string | null;
}

/** To whom a visit goes. */
export interface Visited {
  readonly placeCode: string;
  readonly subject: string;
  readonly subjectId: string | null;
  readonly subjectName: string;
}

const toldOf = (visitId: string): string => sealedPlace('visit', visitId, 'told');
const needsOf = (visitId: string): string => sealedPlace('visit', visitId, 'needs');
const planOf = (planId: string): string => sealedPlace('visit-plan', planId, 'told');

/** Where visits keep what they seal. */
export const sealedVisitFields: readonly SealedField[] = [
  { collection: VISITS, path: 'sealedTold', placeOf: ({ _id }) => toldOf(String(_id)) },
  { collection: VISITS, path: 'sealedNeeds', placeOf: ({ _id }) => needsOf(String(_id)) },
  { collection: VISIT_PLANS, path: 'sealedTold', placeOf: ({ _id }) => planOf(String(_id)) },
];

/**
 * What people tell on visits, and of them: personal data, sealed before it is kept, and opened for those only who may see it.
 */
export class VisitWords {
  constructor(private readonly sealer: Sealer) {}

  /** Seals what was told on a visit. */
  sealTold(visitId: string, told: VisitTold): string {
    return this.sealer.seal(JSON.stringify(told), toldOf(visitId));
  }

  /** Opens what was told on a visit; null when it was anonymised. */
  told({ _id, sealedTold }: { readonly _id: string; readonly sealedTold: string | null }): VisitTold | null {
    if (sealedTold === null) return null;
    return JSON.parse(this.sealer.unseal(sealedTold, toldOf(_id))) as VisitTold;
  }

  /** Seals the words of a visit's needs. */
  sealNeeds(visitId: string, words: NeedWords): string {
    return this.sealer.seal(JSON.stringify(words), needsOf(visitId));
  }

  /** Opens the words of a visit's needs; none of what was anonymised, or of before needs were kept. */
  needs({ _id, sealedNeeds }: { readonly _id: string; readonly sealedNeeds?: string | null }): NeedWords {
    return sealedNeeds == null ? {} : (JSON.parse(this.sealer.unseal(sealedNeeds, needsOf(_id))) as NeedWords);
  }

  /** Seals whom a planned visit is to go to. */
  sealPlan(planId: string, told: PlanTold): string {
    return this.sealer.seal(JSON.stringify(told), planOf(planId));
  }

  /** Opens whom a planned visit is to go to; null when it was anonymised. */
  plan({ _id, sealedTold }: { readonly _id: string; readonly sealedTold: string | null }): PlanTold | null {
    if (sealedTold === null) return null;
    return JSON.parse(this.sealer.unseal(sealedTold, planOf(_id))) as PlanTold;
  }

  /** What was said, for comparing with what is said again: keyed, so that nobody finds out by trying what a household told. */
  fingerprint(said: unknown): string {
    return this.sealer.digest('visit', canonicalJson(said));
  }

  /**
   * The same for every visit to one household or enterprise, and tells nobody which: its id in the basic data, else a keyed
   * digest of its grid and name, as people may write it.
   */
  subjectKey({ placeCode, subject, subjectId, subjectName }: Visited): string {
    if (subjectId !== null) return subjectId;
    const name = subjectName.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
    return this.sealer.digest('visit.subject', canonicalJson([placeCode, subject, name]));
  }
}
