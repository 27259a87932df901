import { levelOfPlace } from '@gridhall/messages';
import {
  beginAt,
  beginning,
  changeAt,
  changing,
  GridhallError,
  parseInput,
  peoplesText,
  placesFor,
  type ChangeAct,
  type Outcome,
  type PersonAsking,
} from '@gridhall/service-kit';
import { z } from 'zod';
import type { Stores } from '../stores.js';
import { itemSchema } from '../work-item-list/work-item-list.input.js';
import { listInForce } from '../work-item-list/work-item-list.store.js';
import { dutyErrors as errors } from './duty.errors.js';
import { transitionOf, type DutyCommand } from './duty.lifecycle.js';
import { checkLower, checkOpinionsUntil, opiningTown, takeDutyStep, withOpinion } from './duty.rules.js';
import type { DutyDocument, DutyFacts, DutyRow } from './duty.store.js';

/** Days that a duty is published before it counts, at least, at most, and unless somebody says (ours). */
const PUBLIC_DAYS = { least: 1, most: 60, usual: 7 } as const;
const DAY_MS = 24 * 3_600_000;

const words = peoplesText(2_000);
const papers = z.array(peoplesText(500).min(1)).min(1).max(20);
const townCode = z.string().regex(/^\d{9}$/, 'must be a town');

const proposeSchema = z.object({
  ...beginning,
  departmentUnitId: z.string().min(1).max(128),
  item: itemSchema,
  reason: words.min(1),
  evidence: papers,
  townCodes: z
    .array(townCode)
    .min(1)
    .max(100)
    .refine((codes) => new Set(codes).size === codes.length, 'each town once'),
  opinionsUntil: z.date(),
});
const opineSchema = z.object({
  ...changing,
  stance: z.enum(['SUPPORT', 'CONDITIONAL', 'OPPOSE']),
  text: words,
});
const reasonSchema = z.object({ ...changing, reason: words.min(1) });
const decideSchema = z.object({ ...changing, approved: z.boolean(), reason: words.min(1) });
const publishSchema = z.object({
  ...changing,
  days: z.int().min(PUBLIC_DAYS.least).max(PUBLIC_DAYS.most).default(PUBLIC_DAYS.usual),
});
const plainSchema = z.object(changing);

type Acted = Promise<Outcome<DutyDocument>>;

/** @throws DUTY_TOWNS_WRONG */
async function checkTowns({ jurisdictions }: Stores, placeCode: string, townCodes: readonly string[]): Promise<void> {
  const found = await jurisdictions.collection.distinct('_id', { _id: { $in: [...townCodes] } });
  const wrong = townCodes.filter((code) => !code.startsWith(placeCode) || !found.includes(code));
  if (wrong.length > 0) throw new GridhallError(errors.DUTY_TOWNS_WRONG, { placeCode, townCodes: wrong });
}

/**
 * A department proposes to hand a duty down; the towns are asked until a moment.
 *
 * @throws BAD_INPUT, FORBIDDEN, OUT_OF_SCOPE, DUTY_DEPARTMENT_WRONG, DUTY_TOWNS_WRONG, DUTY_DEADLINE_WRONG, DUTY_NOT_LOWER,
 *   IDEMPOTENCY_KEY_REUSED
 */
export async function proposeDuty(stores: Stores, asker: PersonAsking, rawInput: unknown): Acted {
  const { idempotencyKey, ...asked } = parseInput(proposeSchema, rawInput);
  const { departmentUnitId, item, townCodes, opinionsUntil } = asked;
  const { action, step } = transitionOf('propose');
  const department = await stores.units.findById(departmentUnitId);
  const isOwn = asker.caller.postings.some(({ unit }) => unit === departmentUnitId);
  if (department?.kind !== 'DEPARTMENT' || department.dissolvedAt != null || !isOwn) {
    throw new GridhallError(errors.DUTY_DEPARTMENT_WRONG, { departmentUnitId });
  }
  const { placeCode } = department;
  const act = { action, command: 'propose', placeCode, idempotencyKey, asked } as const;
  return beginAt(stores.duties, asker, act, async () => {
    checkOpinionsUntil(opinionsUntil, stores.duties.runtime.now());
    await checkTowns(stores, placeCode, townCodes);
    const current = (await listInForce(stores.workItemLists))?.items.find(({ code }) => code === item.code);
    checkLower(item, current);
    return {
      document: {
        ...{ ...asked, placeCode, opinions: [], state: 'CONSULTING' as const, proposerStaffId: asker.caller.staffId },
        ...{ deciderStaffId: null, publicUntil: null, inForceAt: null, withdrawnAt: null, listVersion: null },
      },
      step,
      entry: { from: null, to: 'CONSULTING', comment: asked.reason, evidence: asked.evidence },
    };
  });
}

/** A step that a command takes, with what it says and sets. */
interface Given {
  readonly comment?: string | null;
  readonly reasonCode?: string;
  readonly set?: (duty: DutyRow, now: Date) => Partial<DutyFacts>;
  readonly sight?: NonNullable<ChangeAct<DutyRow>['sight']>;
}

/** Takes a step of the life: what the table and its guards allow, in one write. */
async function take(
  { duties }: Stores,
  asker: PersonAsking,
  command: Exclude<DutyCommand, 'propose'>,
  { keyed, asked }: { readonly keyed: z.output<typeof plainSchema>; readonly asked: unknown },
  { comment = null, reasonCode, set, sight }: Given,
): Acted {
  const { caller } = asker;
  const act = {
    action: transitionOf(command).action,
    command,
    keyed,
    asked,
    ...(sight === undefined ? {} : { sight }),
  };
  return changeAt(duties, asker, act, (duty) => {
    const now = duties.runtime.now();
    const { from, to, step } = takeDutyStep(command, { duty, caller, now });
    return {
      set: { state: to, ...set?.(duty, now) },
      step,
      entry: { from, to, comment, ...(reasonCode === undefined ? {} : { reasonCode }) },
    };
  });
}

/**
 * A town gives its opinion, once.
 *
 * @throws BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, DUTY_STATE_FORBIDS, DUTY_OPINION_GIVEN, DUTY_OPINIONS_CLOSED,
 *   IDEMPOTENCY_KEY_REUSED
 */
export async function opineOnDuty(stores: Stores, asker: PersonAsking, rawInput: unknown): Acted {
  const { stance, text, ...keyed } = parseInput(opineSchema, rawInput);
  const { caller } = asker;
  const { staffId } = caller;
  const towns = placesFor(caller, 'duty:opine').filter((code) => levelOfPlace(code) === 'TOWN');
  const [first = ''] = towns;
  return take(
    stores,
    asker,
    'opine',
    { keyed, asked: { stance, text } },
    {
      comment: text,
      reasonCode: stance,
      set: (duty, now) => {
        const own = opiningTown({ duty, caller, now }) ?? first;
        return withOpinion(duty, { townCode: own, stance, text, staffId, at: now });
      },
      sight: {
        // Whoever was not asked does not find it here.
        filter: { townCodes: { $in: towns } },
        placeOf: (duty) => duty.townCodes.find((code) => towns.includes(code)) ?? first,
      },
    },
  );
}

/** @throws BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, DUTY_STATE_FORBIDS, DUTY_DEPARTMENT_WRONG, IDEMPOTENCY_KEY_REUSED */
export async function retractDuty(stores: Stores, asker: PersonAsking, rawInput: unknown): Acted {
  const { reason, ...keyed } = parseInput(reasonSchema, rawInput);
  return take(stores, asker, 'retract', { keyed, asked: reason }, { comment: reason });
}

/**
 * The district decides.
 *
 * @throws BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, DUTY_STATE_FORBIDS, DUTY_OPINIONS_OPEN, DUTY_SECOND_PERSON,
 *   IDEMPOTENCY_KEY_REUSED
 */
export async function decideDuty(stores: Stores, asker: PersonAsking, rawInput: unknown): Acted {
  const { approved, reason, ...keyed } = parseInput(decideSchema, rawInput);
  const set = (): Partial<DutyFacts> => ({ deciderStaffId: asker.caller.staffId });
  const asked = { approved, reason };
  return take(stores, asker, approved ? 'approve' : 'reject', { keyed, asked }, { comment: reason, set });
}

/** @throws BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, DUTY_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED */
export async function publishDuty(stores: Stores, asker: PersonAsking, rawInput: unknown): Acted {
  const { days, ...keyed } = parseInput(publishSchema, rawInput);
  const set = (_: DutyRow, now: Date): Partial<DutyFacts> => ({ publicUntil: new Date(now.getTime() + days * DAY_MS) });
  return take(stores, asker, 'publish', { keyed, asked: days }, { set });
}

/**
 * Puts a published duty in force; the work-item list follows by message.
 *
 * @throws BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, DUTY_STATE_FORBIDS, DUTY_PUBLICATION_RUNS, DUTY_SECOND_PERSON,
 *   IDEMPOTENCY_KEY_REUSED
 */
export async function putDutyInForce(stores: Stores, asker: PersonAsking, rawInput: unknown): Acted {
  const keyed = parseInput(plainSchema, rawInput);
  return take(stores, asker, 'putInForce', { keyed, asked: null }, { set: (_, now) => ({ inForceAt: now }) });
}

/** @throws BAD_INPUT, FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, DUTY_STATE_FORBIDS, IDEMPOTENCY_KEY_REUSED */
export async function withdrawDuty(stores: Stores, asker: PersonAsking, rawInput: unknown): Acted {
  const { reason, ...keyed } = parseInput(reasonSchema, rawInput);
  const set = (_: DutyRow, now: Date): Partial<DutyFacts> => ({ withdrawnAt: now });
  return take(stores, asker, 'withdraw', { keyed, asked: reason }, { comment: reason, set });
}
