import { placeCodeSchema } from '@gridhall/messages';
import {
  aggregateIdFor,
  commonErrors,
  connection,
  coversPlace,
  GridhallError,
  parseInput,
  peoplesText,
  placeFilter,
  placesFor,
  requireCaller,
} from '@gridhall/service-kit';
import type { Filter } from 'mongodb';
import { z } from 'zod';
import type { Directory } from '../directory/directory.js';
import type { MutationResolvers, QueryResolvers, Resolvers } from '../generated/graphql.js';
import { hashOf, newSecret, type OutsideKey, type OutsideKeys } from './keys.store.js';

const issueSchema = z.object({
  idempotencyKey: z.string().min(8).max(128),
  party: peoplesText(60).min(1),
  source: z.enum(['RESIDENT', 'HOTLINE']),
  placeCode: placeCodeSchema,
  isForPage: z.boolean(),
  requestsPerMinute: z.int().min(1).max(6_000),
});

/** Resolvers of `keys.graphql`. */
export function keyResolvers(
  keys: OutsideKeys,
  directory: Directory,
  now: () => Date,
): {
  readonly Query: Pick<QueryResolvers, 'open311Keys'>;
  readonly Mutation: Pick<MutationResolvers, 'issueOpen311Key' | 'revokeOpen311Key'>;
} & Pick<Resolvers, 'Open311Key'> {
  return {
    Query: {
      open311Keys: async (_, { first, after }, context) =>
        connection<OutsideKey>({
          ...{ collection: keys.collection, scope: 'open311Keys', first, after },
          filter: placeFilter(
            'placeCode',
            placesFor(requireCaller(context), 'district:administer'),
          ) as Filter<OutsideKey>,
          sort: [
            ['placeCode', 1],
            ['_id', 1],
          ],
        }),
    },
    Mutation: {
      issueOpen311Key: async (_, { input }, context) => {
        const { idempotencyKey, ...given } = parseInput(issueSchema, input);
        const caller = requireCaller(context);
        if (!coversPlace(placesFor(caller, 'district:administer'), given.placeCode)) {
          throw new GridhallError(commonErrors.OUT_OF_SCOPE, { placeCode: given.placeCode });
        }
        await directory.requirePlace(given.placeCode);
        const secret = given.isForPage ? null : newSecret();
        const key: OutsideKey = {
          ...given,
          _id: aggregateIdFor('open311-key', caller.staffId, idempotencyKey),
          secretHash: secret === null ? null : hashOf(secret),
          ...{ issuedAt: now(), issuedBy: caller.staffId, revokedAt: null, revokedBy: null },
        };
        if (await keys.issue(key)) return { key, secret, replayed: false };
        const known = await keys.collection.findOne({ _id: key._id });
        const isSame = Object.entries(given).every(([name, value]) => known?.[name as keyof OutsideKey] === value);
        if (known === null || !isSame) throw new GridhallError(commonErrors.IDEMPOTENCY_KEY_REUSED);
        return { key: known, secret: null, replayed: true };
      },
      revokeOpen311Key: async (_, { input: { id } }, context) => {
        const caller = requireCaller(context);
        const key = await keys.revoke(id, placesFor(caller, 'district:administer'), caller.staffId);
        if (key === null) throw new GridhallError(commonErrors.NOT_FOUND, { id });
        return { key };
      },
    },
    Open311Key: { id: ({ _id }) => _id },
  };
}
