import type { Role } from '@gridhall/messages';
import type { Document } from 'mongodb';
import { sightFilter } from '../jurisdiction/sight.rules.js';

/** People with a posting that holds at a moment and fits `posting`; its fields are named as a posting's are. */
export function postedNow(at: Date, posting: Document): Document {
  const holds = [{ from: { $lte: at } }, { $or: [{ to: null }, { to: { $gt: at } }] }];
  return { postings: { $elemMatch: { $and: [posting, ...holds] } } };
}

/** The colleagues of somebody posted at `places`: those posted where they may look. */
export function colleagues(at: Date, places: readonly string[]): Document {
  return postedNow(at, sightFilter('placeCode', places));
}

/**
 * What a person's postings that hold at a moment say in a field, each value once, as an aggregation expression.
 *
 * @param role only of postings in this role
 */
export function postedValues(field: 'placeCode' | 'unitId', at: Date, role: Role | null): Document {
  const holds = [
    { $lte: ['$$posting.from', at] },
    { $or: [{ $eq: ['$$posting.to', null] }, { $gt: ['$$posting.to', at] }] },
    ...(role === null ? [] : [{ $eq: ['$$posting.role', role] }]),
  ];
  const held = { $filter: { input: '$postings', as: 'posting', cond: { $and: holds } } };
  return { $setUnion: [{ $map: { input: held, as: 'posting', in: `$$posting.${field}` } }] };
}
