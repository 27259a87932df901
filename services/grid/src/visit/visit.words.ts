import { canonicalJson, type Sealer } from '@gridhall/service-kit';
import type { VisitTold } from './visit.store.js';

/** What is sealed for a visit, and which part of it. */
const toldOf = (visitId: string): string => `visit:${visitId}:told`;
const wordsOf = (visitId: string): string => `visit:${visitId}:words`;

/** To whom a visit goes. */
export interface Visited {
  readonly placeCode: string;
  readonly subject: string;
  readonly subjectId: string | null;
  readonly subjectName: string;
}

/** What people tell on visits, and of them: personal data, sealed before it is kept and opened for those only who may see it. */
export class VisitWords {
  constructor(private readonly sealer: Sealer) {}

  /** Seals what was told on a visit. */
  sealTold(visitId: string, told: VisitTold): string {
    return this.sealer.seal(JSON.stringify(told), toldOf(visitId));
  }

  /** Opens what was told on a visit. For those only who see personal data. */
  told({ _id, sealedTold }: { readonly _id: string; readonly sealedTold: string }): VisitTold {
    return JSON.parse(this.sealer.unseal(sealedTold, toldOf(_id))) as VisitTold;
  }

  /** Seals other words of a visit or a planned one. */
  sealWords(id: string, words: string): string {
    return this.sealer.seal(words, wordsOf(id));
  }

  /** Opens words of a visit or a planned one. For those only who see personal data. */
  words(id: string, sealed: string): string {
    return this.sealer.unseal(sealed, wordsOf(id));
  }

  /**
   * The same for every visit to one household or enterprise, and tells nobody which: its id in the basic data, else a keyed
   * digest of its grid and name, as people may write it.
   */
  subjectKey({ placeCode, subject, subjectId, subjectName }: Visited): string {
    if (subjectId !== null) return subjectId;
    const name = subjectName.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
    return this.sealer.digest(canonicalJson([placeCode, subject, name]));
  }
}
