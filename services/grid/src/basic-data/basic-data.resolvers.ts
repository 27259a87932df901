import { coversPlace, parseInput, placesFor, requireCaller } from '@gridhall/service-kit';
import { z } from 'zod';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/graphql.js';
import { CARE_TAG_LIST } from './care-tags.js';
import { listRecords, recordsIn } from './record.list.js';
import { checkRecord, closeRecord, moveRecord, registerRecord, storeOf, updateRecord } from './record.commands.js';
import { identityDigest, openField } from './record.rules.js';
import {
  KIND_VALUES,
  RECORD_KINDS,
  type CloseReason,
  type EnterpriseRow,
  type HouseholdRow,
  type RecordKindName,
  type RecordRow,
  type ResidentRow,
} from './record.js';

/** The rows of each kind. */
interface Rows {
  readonly household: HouseholdRow;
  readonly resident: ResidentRow;
  readonly enterprise: EnterpriseRow;
}

const readingPlaces = (context: Context): string[] => placesFor(requireCaller(context), 'basic-data:read');

/** A record that the caller may see, or null. */
async function find<Kind extends RecordKindName>(kind: Kind, id: string, context: Context): Promise<Rows[Kind] | null> {
  const row = await context.loaders[kind].load(id);
  // A store of a kind holds that kind.
  return row !== null && coversPlace(readingPlaces(context), row.placeCode) ? (row as Rows[Kind]) : null;
}

/** A command on records of a kind as a mutation. */
const act =
  <Kind extends RecordKindName>(kind: Kind, command: typeof registerRecord) =>
  async (_: unknown, { input }: { readonly input: unknown }, context: Context) => {
    const asker = { caller: requireCaller(context), requestId: context.requestId };
    const { stores, sealer } = context;
    const { document, replayed } = await command({ stores, sealer }, kind, asker, input);
    return { row: document as unknown as Rows[Kind], replayed };
  };

/** A list of records of a kind at a place. */
const listAt =
  <Kind extends RecordKindName>(kind: Kind) =>
  async ({ _id: placeCode }: { readonly _id: string }, { filter, ...page }: ListArguments, context: Context) =>
    (await listRecords(storeOf(context.stores, kind), {
      ...{ places: readingPlaces(context), of: { placeCode }, filter, ...page },
    })) as unknown as Page<Rows[Kind]>;

interface ListArguments {
  readonly filter?: unknown;
  readonly first?: number | null;
  readonly after?: string | null | undefined;
}

interface Page<Row> {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly pageInfo: Awaited<ReturnType<typeof listRecords>>['pageInfo'];
}

/** What every record shows. */
const common = (kind: RecordKindName) => ({
  __resolveReference: ({ id }: { readonly id: string }, context: Context) => find(kind, id, context) as never,
  id: ({ _id }: RecordRow) => _id,
  place: ({ placeCode }: RecordRow, _: unknown, { loaders }: Context) => loaders.jurisdiction.load(placeCode),
  history: async ({ _id, version }: RecordRow, _: unknown, { stores }: Context): Promise<RecordChangeRow[]> => {
    const entries = (await storeOf(stores, kind).timelineLoader().load(_id)) ?? [];
    return entries
      .slice(0, version)
      .map(({ actor, evidence = [], from = null, to = null, comment = null, ...one }) => ({
        ...{ version: one.version, command: one.command, at: one.at, from, to, comment },
        changedFields: evidence as readonly string[],
        reason: (one.reasonCode ?? null) as CloseReason | null,
        staffId: 'staffId' in actor ? actor.staffId : null,
      }));
  },
});

/** As much of a personal text as lets people tell one row from the next: its first sign and, of a longer one, its last. */
function masked(text: string): string {
  const signs = Array.from(text);
  return signs.map((sign, index) => (index === 0 || (index > 3 && index === signs.length - 1) ? sign : '*')).join('');
}

/** A personal field of a record, masked. */
const personal =
  (kind: RecordKindName, field: string) =>
  (row: RecordRow, _: unknown, { sealer }: Context): string | null => {
    const text = openField(kind, row, field, sealer);
    return text === null ? null : masked(text);
  };

const withinDays = z.object({ withinDays: z.int().min(1).max(3_650) });

/** Basic data 基层数据: households, residents, enterprises. */
export const basicDataResolvers: Resolvers = {
  Query: {
    household: (_, { id }, context) => find('household', id, context),
    resident: (_, { id }, context) => find('resident', id, context),
    enterprise: (_, { id }, context) => find('enterprise', id, context),
    residentByIdentityNumber: async (_, { identityNumber }, context) => {
      const naturalKey = identityDigest(identityNumber, context.sealer);
      const filter = { $and: [{ naturalKey, closedAt: null }, recordsIn(readingPlaces(context))] };
      const projection = { timeline: 0, commands: 0 };
      return context.stores.residents.collection.findOne<ResidentRow>(filter, { projection });
    },
    careTags: () => CARE_TAG_LIST,
  },
  Mutation: {
    registerHousehold: act('household', registerRecord),
    updateHousehold: act('household', updateRecord),
    checkHousehold: act('household', checkRecord),
    moveHousehold: act('household', moveRecord),
    closeHousehold: act('household', closeRecord),
    registerResident: act('resident', registerRecord),
    updateResident: act('resident', updateRecord),
    checkResident: act('resident', checkRecord),
    moveResident: act('resident', moveRecord),
    closeResident: act('resident', closeRecord),
    registerEnterprise: act('enterprise', registerRecord),
    updateEnterprise: act('enterprise', updateRecord),
    checkEnterprise: act('enterprise', checkRecord),
    moveEnterprise: act('enterprise', moveRecord),
    closeEnterprise: act('enterprise', closeRecord),
  },
  HouseholdPayload: { household: ({ row }) => row },
  ResidentPayload: { resident: ({ row }) => row },
  EnterprisePayload: { enterprise: ({ row }) => row },
  Household: {
    ...common('household'),
    kind: ({ facts }) => facts.kind,
    floorAreaSquareMetres: ({ facts }) => facts.floorAreaSquareMetres,
    address: personal('household', 'address'),
    residents: async ({ _id: householdId }, { filter, ...page }, context) =>
      (await listRecords(context.stores.residents, {
        ...{ places: readingPlaces(context), of: { householdId }, filter, ...page },
      })) as unknown as Page<ResidentRow>,
  },
  Resident: {
    ...common('resident'),
    household: ({ householdId }, _, context) => find('household', householdId, context),
    name: personal('resident', 'name'),
    identityNumber: personal('resident', 'identityNumber'),
    phone: personal('resident', 'phone'),
    address: personal('resident', 'address'),
    relation: ({ facts }) => facts.relation,
    tags: ({ facts }) => facts.tags,
  },
  Enterprise: {
    ...common('enterprise'),
    name: ({ facts }) => facts.name,
    creditCode: ({ facts }) => facts.creditCode,
    kind: ({ facts }) => facts.kind,
    address: ({ facts }) => facts.address,
    contactName: personal('enterprise', 'contactName'),
    contactPhone: personal('enterprise', 'contactPhone'),
  },
  RecordChange: {
    staffMember: ({ staffId }, _, { loaders }) => (staffId === null ? null : loaders.staffMember.load(staffId)),
  },
  Jurisdiction: {
    households: listAt('household'),
    residents: listAt('resident'),
    enterprises: listAt('enterprise'),
    basicData: ({ _id }, _, context) =>
      coversPlace(placesFor(requireCaller(context), 'basic-data:count'), _id) ? { placeCode: _id } : null,
  },
  BasicDataFigures: {
    households: async ({ placeCode }, _, { loaders }) => (await loaders.basicDataCounts.load(placeCode)).households,
    residents: async ({ placeCode }, _, { loaders }) => (await loaders.basicDataCounts.load(placeCode)).residents,
    enterprises: async ({ placeCode }, _, { loaders }) => (await loaders.basicDataCounts.load(placeCode)).enterprises,
    careTags: ({ placeCode }, _, { loaders }) => loaders.careTagCounts.load(placeCode),
    freshness: async ({ placeCode }, args, { loaders }) => {
      const { withinDays: days } = parseInput(withinDays, args);
      return Promise.all(
        RECORD_KINDS.map(async (kind) => {
          const { records, fresh, oldestCheckOn } = await loaders.freshness(kind, days).load(placeCode);
          const share = records === 0 ? null : fresh / records;
          return { kind: KIND_VALUES[kind], records, fresh, share, oldestCheckOn };
        }),
      );
    },
  },
};

/** A line of a record's history, with who did it still to be looked up. */
export interface RecordChangeRow {
  readonly version: number;
  readonly command: string;
  readonly at: Date;
  readonly from: string | null;
  readonly to: string | null;
  readonly comment: string | null;
  readonly changedFields: readonly string[];
  readonly reason: CloseReason | null;
  readonly staffId: string | null;
}

/** What a command on a record did. */
export interface RecordPayload<Row> {
  readonly row: Row;
  readonly replayed: boolean;
}
/** What a command on a household did. */
export type HouseholdPayloadRow = RecordPayload<HouseholdRow>;
/** What a command on a resident did. */
export type ResidentPayloadRow = RecordPayload<ResidentRow>;
/** What a command on an enterprise did. */
export type EnterprisePayloadRow = RecordPayload<EnterpriseRow>;
/** A place whose basic data is counted. */
export interface FiguresAt {
  readonly placeCode: string;
}
