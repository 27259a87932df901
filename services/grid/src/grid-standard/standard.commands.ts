import { AREA_TYPES, placeCodeSchema } from '@gridhall/messages';
import {
  actingAt,
  beginning,
  commonErrors,
  GridhallError,
  parseInput,
  type Outcome,
  type PersonAsking,
} from '@gridhall/service-kit';
import { z } from 'zod';
import { USUAL_SIZES } from '../jurisdiction/grid-standard.rules.js';
import type { Stores } from '../stores.js';
import type { StandardDocument } from './standard.store.js';

const households = z.int().min(1).max(100_000);
const setSchema = z
  .object({
    ...beginning,
    placeCode: placeCodeSchema.refine((code) => code.length === 6, 'must be a district'),
    expectedVersion: z.int().min(0),
    areaType: z.enum(AREA_TYPES),
    standardHouseholds: households,
    leastHouseholds: households,
    mostHouseholds: households,
  })
  .refine(
    ({ leastHouseholds, standardHouseholds, mostHouseholds }) =>
      leastHouseholds <= standardHouseholds && standardHouseholds <= mostHouseholds,
    'must be leastHouseholds ≤ standardHouseholds ≤ mostHouseholds',
  );

/**
 * Sets the size that a district's grids of an area type should have.
 *
 * @throws BAD_INPUT, FORBIDDEN, OUT_OF_SCOPE, PLACE_UNKNOWN, VERSION_CONFLICT, IDEMPOTENCY_KEY_REUSED
 */
export async function setGridStandard(
  { standards }: Stores,
  { caller, requestId }: PersonAsking,
  rawInput: unknown,
): Promise<Outcome<StandardDocument>> {
  const { idempotencyKey, expectedVersion, placeCode, areaType, ...size } = parseInput(setSchema, rawInput);
  const actor = actingAt(caller, 'district:administer', placeCode);
  const fingerprint = { areaType, ...size, staffId: caller.staffId };
  const command = { command: 'setGridStandard', idempotencyKey, fingerprint, actor, requestId } as const;
  const entry = { reasonCode: areaType, to: String(size.standardHouseholds) };
  const known = await standards.findById(placeCode);
  if (known === null && expectedVersion !== 0) {
    throw new GridhallError(commonErrors.VERSION_CONFLICT, { current: 0, expected: expectedVersion });
  }
  const isBeginning =
    known === null || known.commands.some(({ key, version }) => key === idempotencyKey && version === 1);
  if (isBeginning) {
    return standards.create({ ...command, id: placeCode }, () => ({
      document: { placeCode, sizes: { ...USUAL_SIZES, [areaType]: size } },
      step: 'set',
      entry,
    }));
  }
  return standards.change(placeCode, { ...command, expectedVersion }, ({ sizes }) => ({
    set: { sizes: { ...sizes, [areaType]: size } },
    step: 'set',
    entry,
  }));
}
