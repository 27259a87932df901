import type { Resolvers } from './generated/graphql.js';

/**
 * The resolvers of all features as one map: what several say of a type is laid together.
 *
 * @throws Error when two say it of one field: a feature would lose its own without a word
 */
export function mergeResolvers(...features: readonly Resolvers[]): Resolvers {
  const merged: Record<string, object> = {};
  for (const feature of features) {
    for (const [type, fields] of Object.entries(feature) as [string, object][]) {
      const before = merged[type];
      const twice = Object.keys(fields).filter((field) => before !== undefined && field in before);
      if (twice.length > 0) throw new Error(`Two features resolve ${type}.${twice.join(', ')}.`);
      // A scalar is one object that cannot be laid together with another.
      merged[type] = before === undefined ? fields : { ...before, ...fields };
    }
  }
  return merged;
}
