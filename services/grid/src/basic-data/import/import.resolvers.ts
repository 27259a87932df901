import { requireCaller } from '@gridhall/service-kit';
import type { Resolvers } from '../../generated/graphql.js';
import { KIND_VALUES } from '../record.js';

/** Imports of basic data 基层数据导入. */
export const importResolvers: Resolvers = {
  Query: {
    recordImport: async (_, { id }, context) =>
      context.imports.imports.findOne({ _id: id, staffId: requireCaller(context).staffId }),
  },
  RecordImport: {
    id: ({ _id }) => _id,
    kind: ({ kind }) => KIND_VALUES[kind],
    created: ({ counts }) => counts.created,
    updated: ({ counts }) => counts.updated,
    unchanged: ({ counts }) => counts.unchanged,
  },
};
