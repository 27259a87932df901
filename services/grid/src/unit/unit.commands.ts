import { placeCodeSchema, platformSchema, SINK_DOWN_KINDS, unitKindSchema } from '@gridhall/messages';
import {
  aggregateIdFor,
  beginAt,
  beginning,
  calendarDay,
  changeAt,
  changing,
  GridhallError,
  parseInput,
  peoplesText,
  type Loaded,
  type Outcome,
  type PersonAsking,
} from '@gridhall/service-kit';
import { z } from 'zod';
import { postedNow } from '../staff/staff.filters.js';
import type { StaffFilter } from '../staff/staff.store.js';
import type { Stores } from '../stores.js';
import { withEnd, withSinkDown } from './sink-down.rules.js';
import { unitErrors as errors } from './unit.errors.js';
import { checkUnit, isOnlyOne, requireOpen, unitIdFor } from './unit.rules.js';
import type { UnitDocument, UnitRow } from './unit.store.js';

const orNull = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? null);
const said = {
  name: peoplesText(100).min(1),
  platform: orNull(platformSchema),
  departmentUnitId: orNull(z.string().min(1).max(128)),
};
const establishSchema = z.object({ ...beginning, kind: unitKindSchema, placeCode: placeCodeSchema, ...said });
const changeSchema = z.object({ ...changing, ...said });
const dissolveSchema = z.object({ ...changing, reason: peoplesText(500).min(1) });
const sinkDownSchema = z.object({
  ...changing,
  kind: z.enum(SINK_DOWN_KINDS),
  from: calendarDay,
  to: orNull(calendarDay),
  weightPercent: orNull(z.number().min(0).max(100)),
  note: peoplesText(1_000),
  evidence: z.array(peoplesText(500).min(1)).min(1).max(20),
});
const endSchema = z.object({
  ...changing,
  sinkDownId: z.string().min(1).max(64),
  to: calendarDay,
  reason: peoplesText(500).min(1),
});

type Acted = Promise<Outcome<UnitDocument>>;
const action = 'district:administer';
const named = ({ name }: Pick<UnitRow, 'name'>) => ({ to: name });

/** The department that a unit is said to be a branch of, to be checked. */
async function departmentOf(stores: Stores, id: string | null): Promise<UnitRow | null> {
  return id === null ? null : stores.units.findById(id);
}

/**
 * Founds a unit at a place.
 *
 * @throws BAD_INPUT, FORBIDDEN, OUT_OF_SCOPE, PLACE_UNKNOWN, UNIT_IS_PROVIDER, UNIT_EXISTS, UNIT_LEVEL_WRONG,
 *   UNIT_PLATFORM_REQUIRED, UNIT_DEPARTMENT_WRONG, IDEMPOTENCY_KEY_REUSED
 */
export async function establishUnit(stores: Stores, asker: PersonAsking, rawInput: unknown): Acted {
  const { idempotencyKey, ...asked } = parseInput(establishSchema, rawInput);
  const { kind, placeCode } = asked;
  if (kind === 'PROVIDER') throw new GridhallError(errors.UNIT_IS_PROVIDER);
  const own = aggregateIdFor('unit', asker.caller.staffId, idempotencyKey);
  const id = unitIdFor(kind, placeCode, own);
  const act = { action, command: 'establish', placeCode, idempotencyKey, asked, id } as const;
  const known = isOnlyOne(kind) ? await stores.units.findById(id) : null;
  if (known !== null && !known.commands.some(({ key }) => key === idempotencyKey)) {
    throw new GridhallError(errors.UNIT_EXISTS, { kind, unitId: id });
  }
  return beginAt(stores.units, asker, act, async () => {
    const place = await stores.jurisdictions.findById(placeCode);
    if (place === null) throw new GridhallError(errors.PLACE_UNKNOWN, { placeCode });
    const level = checkUnit(asked, await departmentOf(stores, asked.departmentUnitId));
    return { document: { ...asked, level }, step: 'established', entry: named(asked) };
  });
}

/**
 * Changes a unit's name, platform or department; its place and kind stand.
 *
 * @throws BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, UNIT_DISSOLVED, UNIT_PLATFORM_REQUIRED,
 *   UNIT_DEPARTMENT_WRONG, IDEMPOTENCY_KEY_REUSED
 */
export async function changeUnit(stores: Stores, asker: PersonAsking, rawInput: unknown): Acted {
  const { id, expectedVersion, idempotencyKey, ...asked } = parseInput(changeSchema, rawInput);
  const keyed = { id, expectedVersion, idempotencyKey };
  const department = await departmentOf(stores, asked.departmentUnitId);
  return changeAt(stores.units, asker, { action, command: 'change', keyed, asked }, (unit) => {
    checkUnit({ ...requireOpen(unit), ...asked }, department);
    return { set: asked, step: 'changed', entry: { from: unit.name, ...named(asked) } };
  });
}

/**
 * Dissolves a unit that nobody belongs to any more; what it did stays.
 *
 * @throws BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, UNIT_DISSOLVED, UNIT_IN_USE, IDEMPOTENCY_KEY_REUSED
 */
export async function dissolveUnit(stores: Stores, asker: PersonAsking, rawInput: unknown): Acted {
  const { id, expectedVersion, idempotencyKey, reason } = parseInput(dissolveSchema, rawInput);
  const keyed = { id, expectedVersion, idempotencyKey };
  const now = stores.units.runtime.now();
  const [people, agencies] = await Promise.all([
    stores.staff.countDocuments(postedNow(now, { unitId: id }) as StaffFilter),
    stores.units.collection.countDocuments({ departmentUnitId: id, dissolvedAt: { $not: { $type: 'date' } } }),
  ]);
  return changeAt(stores.units, asker, { action, command: 'dissolve', keyed, asked: { reason } }, (unit) => {
    requireOpen(unit);
    if (people + agencies > 0) throw new GridhallError(errors.UNIT_IN_USE, { count: people + agencies });
    return { set: { dissolvedAt: now }, step: 'dissolved', entry: { from: unit.name, to: null, comment: reason } };
  });
}

/** The id of a sink-down follows from who asks and the key, as an aggregate's does. */
const sinkDownId = ({ caller }: PersonAsking, key: string): string => aggregateIdFor('sink-down', caller.staffId, key);

/**
 * Records that a department handed something down to the town of its agency (五个下沉).
 *
 * @throws BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, UNIT_DISSOLVED, SINK_DOWN_NOT_AGENCY, SINK_DOWN_PERIOD,
 *   SINK_DOWN_WEIGHT, SINK_DOWN_OVERLAP, IDEMPOTENCY_KEY_REUSED
 */
export async function recordSinkDown(stores: Stores, asker: PersonAsking, rawInput: unknown): Acted {
  const { id, expectedVersion, idempotencyKey, ...asked } = parseInput(sinkDownSchema, rawInput);
  const keyed = { id, expectedVersion, idempotencyKey };
  const added = { id: sinkDownId(asker, idempotencyKey), ...asked };
  return changeAt(stores.units, asker, { action, command: 'recordSinkDown', keyed, asked }, (unit) => ({
    set: { sinkDowns: withSinkDown(requireOpen(unit), added) },
    step: 'sink-down-recorded',
    entry: { reasonCode: asked.kind, comment: asked.note, evidence: asked.evidence },
  }));
}

/**
 * Gives a sink-down its last day.
 *
 * @throws BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, SINK_DOWN_UNKNOWN, SINK_DOWN_PERIOD, IDEMPOTENCY_KEY_REUSED
 */
export async function endSinkDown(stores: Stores, asker: PersonAsking, rawInput: unknown): Acted {
  const { id, expectedVersion, idempotencyKey, ...asked } = parseInput(endSchema, rawInput);
  const keyed = { id, expectedVersion, idempotencyKey };
  const ending = ({ sinkDowns = [] }: Loaded<UnitDocument>) => withEnd(sinkDowns, asked.sinkDownId, asked.to);
  return changeAt(stores.units, asker, { action, command: 'endSinkDown', keyed, asked }, (unit) => ({
    set: { sinkDowns: ending(unit) },
    step: 'sink-down-ended',
    entry: {
      reasonCode: unit.sinkDowns?.find((one) => one.id === asked.sinkDownId)?.kind ?? null,
      comment: asked.reason,
    },
  }));
}
