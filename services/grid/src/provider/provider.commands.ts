import { placeCodeSchema, platformSchema } from '@gridhall/messages';
import {
  beginAt,
  beginning,
  calendarDay,
  changeAt,
  changing,
  creditCode,
  GridhallError,
  parseInput,
  peoplesText,
  shanghaiDay,
  type Outcome,
  type PersonAsking,
} from '@gridhall/service-kit';
import { z } from 'zod';
import type { Stores } from '../stores.js';
import { checkUnit, requireOpen } from '../unit/unit.rules.js';
import type { UnitDocument, UnitRow, UnitStep } from '../unit/unit.store.js';
import { providerErrors as errors } from './provider.errors.js';
import {
  awarded,
  changed,
  registered,
  resumed,
  suspended,
  type ProviderContract,
  type ProviderFacts,
} from './provider.rules.js';

const number = peoplesText(100).min(1);
const scope = {
  placeCodes: z.array(placeCodeSchema).min(1).max(100),
  workItemCodes: z.array(z.string().min(1).max(100)).min(1).max(100),
};
const contractSchema = z.object({ number, from: calendarDay, to: calendarDay, ...scope });
const reason = peoplesText(500).min(1);
const registerSchema = z.object({
  ...beginning,
  placeCode: placeCodeSchema,
  name: peoplesText(100).min(1),
  creditCode,
  platform: platformSchema.nullish().transform((value) => value ?? null),
  contract: contractSchema,
});
const awardSchema = z.object({ ...changing, contract: contractSchema });
const changeSchema = z.object({ ...changing, number, to: calendarDay, ...scope, reason });
const reasonSchema = z.object({ ...changing, reason });

type Acted = Promise<Outcome<UnitDocument>>;
type Scope = Pick<ProviderContract, 'placeCodes' | 'workItemCodes'>;
const action = 'district:administer';

/**
 * Are the places of a contract there, and the items in the list? Where they lie, {@link checkPlaces} asks.
 *
 * @throws PLACE_UNKNOWN, WORK_ITEM_UNKNOWN
 */
async function checkScope({ jurisdictions, workItems }: Stores, { placeCodes, workItemCodes }: Scope): Promise<void> {
  const [places, items] = await Promise.all([
    jurisdictions.collection.distinct('_id', { _id: { $in: placeCodes } }),
    workItems.collection.distinct('_id', { _id: { $in: workItemCodes } }),
  ]);
  const placeCode = placeCodes.find((code) => !places.includes(code));
  if (placeCode !== undefined) throw new GridhallError(errors.PLACE_UNKNOWN, { placeCode });
  const workItemCode = workItemCodes.find((code) => !items.includes(code));
  if (workItemCode !== undefined) throw new GridhallError(errors.WORK_ITEM_UNKNOWN, { workItemCode });
}

/** @throws CONTRACT_PLACES_WRONG */
function checkPlaces(placeCode: string, { placeCodes }: Scope): void {
  const wrong = placeCodes.filter((code) => !code.startsWith(placeCode));
  if (wrong.length > 0) throw new GridhallError(errors.CONTRACT_PLACES_WRONG, { placeCode, placeCodes: wrong });
}

/**
 * Registers a provider at a place with its first contract. Its id follows from place and code, so that two who register the
 * same one at once make one.
 *
 * @throws BAD_INPUT, FORBIDDEN, OUT_OF_SCOPE, PLACE_UNKNOWN, UNIT_EXISTS, CONTRACT_PERIOD, CONTRACT_PLACES_WRONG,
 *   WORK_ITEM_UNKNOWN, IDEMPOTENCY_KEY_REUSED
 */
export async function registerProvider(stores: Stores, asker: PersonAsking, rawInput: unknown): Acted {
  const { idempotencyKey, ...asked } = parseInput(registerSchema, rawInput);
  const { placeCode, name, platform, contract } = asked;
  const kind = 'PROVIDER' as const;
  const id = `${placeCode}-PROVIDER-${asked.creditCode}`;
  const known = await stores.units.findById(id);
  if (known !== null && !known.commands.some(({ key }) => key === idempotencyKey)) {
    throw new GridhallError(errors.UNIT_EXISTS, { kind, unitId: id });
  }
  const act = { action, command: 'registerProvider', placeCode, idempotencyKey, asked, id } as const;
  return beginAt(stores.units, asker, act, async () => {
    checkPlaces(placeCode, contract);
    await checkScope(stores, { ...contract, placeCodes: [placeCode, ...contract.placeCodes] });
    const identity = { kind, placeCode, name, platform, departmentUnitId: null };
    const provider = registered(asked.creditCode, contract, shanghaiDay(stores.units.runtime.now()));
    return {
      document: { ...identity, level: checkUnit(identity, null), provider },
      step: 'established',
      entry: { to: name, comment: contract.number },
    };
  });
}

/** What a command does to a provider. */
interface ProviderAct {
  readonly command: string;
  readonly step: UnitStep;
  readonly keyed: z.output<z.ZodObject<typeof changing>>;
  readonly asked: unknown;
  readonly comment: string;
  readonly decide: (provider: ProviderFacts, unit: UnitRow, now: Date) => ProviderFacts;
}

/**
 * Changes what is kept of a unit as a provider.
 *
 * @throws FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, UNIT_DISSOLVED, UNIT_NO_PROVIDER, IDEMPOTENCY_KEY_REUSED, and what
 *   `decide` throws
 */
async function changeProvider({ units }: Stores, asker: PersonAsking, act: ProviderAct): Acted {
  const { command, step, keyed, asked, comment, decide } = act;
  return changeAt(units, asker, { action, command, keyed, asked }, (unit) => {
    const { _id: unitId, kind, provider } = requireOpen(unit);
    if (provider === undefined) throw new GridhallError(errors.UNIT_NO_PROVIDER, { unitId, kind });
    return { set: { provider: decide(provider, unit, units.runtime.now()) }, step, entry: { comment } };
  });
}

/**
 * Records a further contract of a provider.
 *
 * @throws BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, UNIT_DISSOLVED, UNIT_NO_PROVIDER, PLACE_UNKNOWN,
 *   WORK_ITEM_UNKNOWN, CONTRACT_EXISTS, CONTRACT_PERIOD, CONTRACT_PLACES_WRONG, IDEMPOTENCY_KEY_REUSED
 */
export async function awardContract(stores: Stores, asker: PersonAsking, rawInput: unknown): Acted {
  const { contract, ...keyed } = parseInput(awardSchema, rawInput);
  await checkScope(stores, contract);
  return changeProvider(stores, asker, {
    ...{ command: 'awardContract', step: 'contract-awarded', keyed, asked: contract, comment: contract.number },
    decide: (provider, { placeCode }, now) => {
      checkPlaces(placeCode, contract);
      return awarded(provider, contract, shanghaiDay(now));
    },
  });
}

/**
 * Changes what a contract covers, prolongs it or ends it early.
 *
 * @throws BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, UNIT_DISSOLVED, UNIT_NO_PROVIDER, PLACE_UNKNOWN,
 *   WORK_ITEM_UNKNOWN, CONTRACT_UNKNOWN, CONTRACT_PERIOD, CONTRACT_PLACES_WRONG, IDEMPOTENCY_KEY_REUSED
 */
export async function changeContract(stores: Stores, asker: PersonAsking, rawInput: unknown): Acted {
  const { id, expectedVersion, idempotencyKey, ...asked } = parseInput(changeSchema, rawInput);
  const { reason: comment, ...change } = asked;
  await checkScope(stores, change);
  const keyed = { id, expectedVersion, idempotencyKey };
  return changeProvider(stores, asker, {
    ...{ command: 'changeContract', step: 'contract-changed', keyed, asked, comment },
    decide: (provider, { placeCode }, now) => {
      checkPlaces(placeCode, change);
      return changed(provider, change, shanghaiDay(now));
    },
  });
}

/**
 * Suspends a provider.
 *
 * @throws BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, UNIT_DISSOLVED, UNIT_NO_PROVIDER,
 *   PROVIDER_SUSPENDED_ALREADY, IDEMPOTENCY_KEY_REUSED
 */
export async function suspendProvider(stores: Stores, asker: PersonAsking, rawInput: unknown): Acted {
  const { reason: comment, ...keyed } = parseInput(reasonSchema, rawInput);
  return changeProvider(stores, asker, {
    ...{ command: 'suspendProvider', step: 'provider-suspended', keyed, asked: comment, comment },
    decide: (provider, _, now) => suspended(provider, comment, now),
  });
}

/**
 * Lifts a provider's suspension.
 *
 * @throws BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, UNIT_DISSOLVED, UNIT_NO_PROVIDER, PROVIDER_NOT_SUSPENDED,
 *   IDEMPOTENCY_KEY_REUSED
 */
export async function resumeProvider(stores: Stores, asker: PersonAsking, rawInput: unknown): Acted {
  const { reason: comment, ...keyed } = parseInput(reasonSchema, rawInput);
  return changeProvider(stores, asker, {
    ...{ command: 'resumeProvider', step: 'provider-resumed', keyed, asked: comment, comment },
    decide: resumed,
  });
}
