import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The centres that items are accepted at (domain §5). */
export const SERVICE_PLACE_KINDS = ['VILLAGE', 'COMMUNITY'] as const;
/** A kind of place that has a service centre. */
export type ServicePlaceKind = (typeof SERVICE_PLACE_KINDS)[number];

/** A case that an applicant may be in. */
export interface ServiceCase {
  readonly code: string;
  readonly name: string;
}

/** A material of an item, and when it is needed. */
export interface ServiceMaterial {
  readonly code: string;
  readonly name: string;
  readonly need: 'REQUIRED' | 'OPTIONAL' | 'BY_CASE';
  /** For BY_CASE: the cases that ask for it; empty otherwise. */
  readonly cases: readonly ServiceCase[];
}

/** An item of the one-stop service (domain §5). */
export interface ServiceItem {
  readonly code: string;
  readonly listVersion: number;
  readonly name: string;
  readonly department: string;
  readonly materials: readonly ServiceMaterial[];
  /** Codes of the materials that everybody must hand in. */
  readonly requiredMaterials: readonly string[];
  readonly cases: readonly ServiceCase[];
  readonly steps: readonly string[];
  readonly legalWorkingDays: number;
  readonly promisedWorkingDays: number;
  /** 1/100 yuan. */
  readonly feeFen: number;
  readonly acceptedAt: readonly ServicePlaceKind[];
  readonly atMostOneTrip: boolean;
}

const code = z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'must be CONSTANT_CASE');
const name = z.string().min(1);

/** What the data file holds; names of materials and cases stand once, and items point at them by code. */
const listSchema = z.strictObject({
  listVersion: z.int().positive(),
  cases: z.record(code, name),
  materials: z.record(code, name),
  items: z.array(
    z
      .strictObject({
        code,
        name,
        department: name,
        acceptedAt: z.array(z.enum(SERVICE_PLACE_KINDS)),
        atMostOneTrip: z.boolean(),
        materials: z.strictObject({
          required: z.array(code).min(1),
          optional: z.array(code),
          byCase: z.record(code, z.array(code).min(1)),
        }),
        steps: z.array(name).min(1),
        promisedWorkingDays: z.int().positive(),
        legalWorkingDays: z.int().positive(),
        feeFen: z.int().nonnegative(),
      })
      .refine((item) => item.promisedWorkingDays <= item.legalWorkingDays, 'promises more days than the law allows'),
  ),
});
type List = z.output<typeof listSchema>;

/** The name that a code stands for. @throws Error when the file does not say */
function named(names: Readonly<Record<string, string>>, wanted: string, item: string): ServiceCase {
  const found = names[wanted];
  if (found === undefined) throw new Error(`The service item ${item} points at ${wanted}, which has no name.`);
  return { code: wanted, name: found };
}

function readItem({ materials, ...item }: List['items'][number], list: List): ServiceItem {
  const { required, optional, byCase } = materials;
  const material = (wanted: string): ServiceCase => named(list.materials, wanted, item.code);
  const inCases = [...new Set(Object.values(byCase).flat())];
  const all = [...required, ...optional, ...inCases];
  if (new Set(all).size !== all.length) throw new Error(`The service item ${item.code} names a material twice.`);
  const casesOf = (wanted: string): ServiceCase[] =>
    Object.keys(byCase)
      .filter((one) => byCase[one]?.includes(wanted))
      .map((one) => named(list.cases, one, item.code));
  return {
    ...item,
    listVersion: list.listVersion,
    requiredMaterials: required,
    cases: Object.keys(byCase).map((one) => named(list.cases, one, item.code)),
    materials: [
      ...required.map((one): ServiceMaterial => ({ ...material(one), need: 'REQUIRED', cases: [] })),
      ...optional.map((one): ServiceMaterial => ({ ...material(one), need: 'OPTIONAL', cases: [] })),
      ...inCases.map((one): ServiceMaterial => ({ ...material(one), need: 'BY_CASE', cases: casesOf(one) })),
    ],
  };
}

/**
 * Reads a list of service items.
 *
 * @throws Error naming what does not fit: such a list must not be served from
 */
export function readServiceItems(json: unknown): readonly ServiceItem[] {
  const list = listSchema.parse(json);
  const items = list.items.map((item) => readItem(item, list));
  const codes = items.map((item) => item.code);
  const twice = codes.find((one, index) => codes.indexOf(one) !== index);
  if (twice !== undefined) throw new Error(`The service item ${twice} stands twice in the list.`);
  return items;
}

const file = join(__dirname, '../../data/service-items.json');

/** The list of the district, in its order; checked when the process starts. */
export const serviceItems = readServiceItems(JSON.parse(readFileSync(file, 'utf8')));

const byCode: ReadonlyMap<string, ServiceItem> = new Map(serviceItems.map((item) => [item.code, item]));

/** The item of a code, or null when the list has none. */
export function findServiceItem(wanted: string): ServiceItem | null {
  return byCode.get(wanted) ?? null;
}
