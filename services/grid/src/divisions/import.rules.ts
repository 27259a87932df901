import type { JurisdictionRow } from '../jurisdiction/jurisdiction.store.js';
import type { Division } from './division.js';

type Known = Pick<JurisdictionRow, '_id' | 'name' | 'kind' | 'version'>;

/** What an import has to do to the net. */
export interface ImportPlan {
  /** Places that join it. */
  readonly established: readonly Division[];
  /** Places that carry another name, or are of another kind, now. */
  readonly renamed: readonly { readonly division: Division; readonly from: Known }[];
  readonly unchanged: number;
  /** Places of the net that the source does not have. They stay: a code never changes meaning (domain §3). */
  readonly absent: number;
}

/** Compares a source with the net: what is the same is left alone, so that an import done again changes nothing. */
export function planImport(divisions: readonly Division[], known: readonly Known[]): ImportPlan {
  const byCode = new Map(known.map((place) => [place._id, place]));
  const established: Division[] = [];
  const renamed: ImportPlan['renamed'][number][] = [];
  for (const division of divisions) {
    const from = byCode.get(division.code);
    byCode.delete(division.code);
    if (from === undefined) established.push(division);
    else if (from.name !== division.name || from.kind !== division.kind) renamed.push({ division, from });
  }
  const unchanged = divisions.length - established.length - renamed.length;
  return { established, renamed, unchanged, absent: byCode.size };
}
