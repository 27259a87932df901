import {
  coversPlace,
  placesFor,
  requireCaller,
  shanghaiDay,
  type Outcome,
  type PersonAsking,
} from '@gridhall/service-kit';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/graphql.js';
import { maySee } from '../jurisdiction/sight.rules.js';
import { required } from '../paging/required.js';
import type { Stores } from '../stores.js';
import type { UnitDocument, UnitRow } from '../unit/unit.store.js';
import {
  awardContract,
  changeContract,
  registerProvider,
  resumeProvider,
  suspendProvider,
} from './provider.commands.js';
import { countProviders, listProviders, type ProviderRow } from './provider.list.js';
import { isInForce, providerState } from './provider.rules.js';

/** A unit as a provider; null for every other one. */
const asProvider = (unit: UnitRow | null): ProviderRow | null =>
  unit?.provider === undefined ? null : { ...unit, provider: unit.provider };

/** What a command left is a provider: no command makes one of another unit, or takes it away. */
const act =
  (command: (stores: Stores, asker: PersonAsking, input: unknown) => Promise<Outcome<UnitDocument>>) =>
  async (_: unknown, { input }: { readonly input: unknown }, context: Context) => {
    const asker = { caller: requireCaller(context), requestId: context.requestId };
    const { document, replayed } = await command(context.stores, asker, input);
    return { provider: document as ProviderRow, replayed };
  };

const placesOf = (context: Context): string[] => placesFor(requireCaller(context), 'provider:read');
const mayLookAt = ({ placeCode }: UnitRow, context: Context): boolean => maySee(placesOf(context), placeCode);

/** Providers 第三方机构. */
export const providerResolvers: Resolvers = {
  Query: {
    serviceProvider: async (_, { id }, context) => {
      const provider = asProvider(await context.loaders.unit.load(id));
      return provider !== null && mayLookAt(provider, context) ? provider : null;
    },
    serviceProviders: (_, args, context) => listProviders(context.stores.units, { places: placesOf(context), ...args }),
    serviceProviderFigures: (_, { placeCode }, context) =>
      coversPlace(placesOf(context), placeCode) ? countProviders(context.stores.units, placeCode) : null,
  },
  Mutation: {
    registerServiceProvider: act(registerProvider),
    awardProviderContract: act(awardContract),
    changeProviderContract: act(changeContract),
    suspendServiceProvider: act(suspendProvider),
    resumeServiceProvider: act(resumeProvider),
  },
  Unit: {
    provider: (unit) => asProvider(unit),
  },
  ServiceProvider: {
    __resolveReference: async ({ id }, { loaders }) => asProvider(await loaders.unit.load(id)),
    id: ({ _id }) => _id,
    unit: (unit) => unit,
    creditCode: ({ provider }) => provider.creditCode,
    state: ({ provider }, _, { at }) => providerState(provider, shanghaiDay(at)),
    contracts: ({ provider }) => [...provider.contracts],
    suspension: (unit, _, context) => (mayLookAt(unit, context) ? unit.provider.suspension : null),
  },
  ProviderContract: {
    places: async ({ placeCodes }, _, { loaders }) =>
      Promise.all(placeCodes.map(async (code) => required(loaders.jurisdiction, code))),
    workItems: async ({ workItemCodes }, _, { loaders }) =>
      Promise.all(workItemCodes.map(async (code) => required(loaders.workItem, code))),
    isInForce: (contract, _, { at }) => isInForce(contract, shanghaiDay(at)),
  },
};
