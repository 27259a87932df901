import { LEVELS } from '@gridhall/messages';
import { GridhallError, postingsFor, type Caller } from '@gridhall/service-kit';
import { withItem, withoutItem } from '../work-item-list/work-item-list.rules.js';
import type { ListedItem } from '../work-item-list/work-item-list.store.js';
import { dutyErrors as errors } from './duty.errors.js';
import {
  dutyLifecycle,
  transitionOf,
  type DutyCommand,
  type DutyGuard,
  type DutyTransition,
} from './duty.lifecycle.js';
import type { DutyFacts, TownOpinion } from './duty.store.js';

/** Days that towns have for their opinions, at least and at most (ours). */
const OPINION_DAYS = { least: 3, most: 90 } as const;
const DAY_MS = 24 * 3_600_000;

/** What guards look at. */
export interface DutySituation {
  readonly duty: DutyFacts;
  readonly caller: Caller;
  readonly now: Date;
}

/** The town whose opinion the caller may give: one that was asked, by a posting at that very town. */
export function opiningTown({ duty, caller }: DutySituation): string | null {
  const own = postingsFor(caller, 'duty:opine').map(({ place }) => place);
  return duty.townCodes.find((code) => own.includes(code)) ?? null;
}

const missing = ({ townCodes, opinions }: DutyFacts): string[] =>
  townCodes.filter((code) => !opinions.some(({ townCode }) => townCode === code));

const unlessIs = (staffId: string | null, caller: Caller): GridhallError | null =>
  staffId === caller.staffId ? new GridhallError(errors.DUTY_SECOND_PERSON) : null;

const guards: Readonly<Record<DutyGuard, (situation: DutySituation) => GridhallError | null>> = {
  ownDepartment: ({ duty: { departmentUnitId }, caller }) =>
    postingsFor(caller, 'duty:propose').some(({ unit }) => unit === departmentUnitId)
      ? null
      : new GridhallError(errors.DUTY_DEPARTMENT_WRONG, { departmentUnitId }),
  opinionOutstanding: (situation) => {
    const townCode = opiningTown(situation);
    return townCode !== null && missing(situation.duty).includes(townCode)
      ? null
      : new GridhallError(errors.DUTY_OPINION_GIVEN, { townCode });
  },
  opinionsOpen: ({ duty: { opinionsUntil }, now }) =>
    now <= opinionsUntil
      ? null
      : new GridhallError(errors.DUTY_OPINIONS_CLOSED, { opinionsUntil: opinionsUntil.toISOString() }),
  opinionsComplete: ({ duty, now }) => {
    const { opinionsUntil } = duty;
    const outstanding = missing(duty);
    if (outstanding.length === 0 || now > opinionsUntil) return null;
    return new GridhallError(errors.DUTY_OPINIONS_OPEN, {
      missing: outstanding,
      opinionsUntil: opinionsUntil.toISOString(),
    });
  },
  otherThanProposer: ({ duty, caller }) => unlessIs(duty.proposerStaffId, caller),
  otherThanDecider: ({ duty, caller }) => unlessIs(duty.deciderStaffId, caller),
  publicationOver: ({ duty: { publicUntil }, now }) =>
    publicUntil !== null && now > publicUntil
      ? null
      : new GridhallError(errors.DUTY_PUBLICATION_RUNS, { publicUntil: publicUntil?.toISOString() }),
};

/** Why a command is not possible now; null when it is. Pure. */
function refusal({ command, from, guards: asked }: DutyTransition, situation: DutySituation): GridhallError | null {
  const { state } = situation.duty;
  if (from !== state) return new GridhallError(errors.DUTY_STATE_FORBIDS, { state, command, possibleIn: [from] });
  for (const guard of asked) {
    const refused = guards[guard](situation);
    if (refused !== null) return refused;
  }
  return null;
}

/**
 * The row of the life that a command takes now. Pure.
 *
 * @throws DUTY_STATE_FORBIDS, and what the row's guards refuse
 */
export function takeDutyStep(command: Exclude<DutyCommand, 'propose'>, situation: DutySituation): DutyTransition {
  const row = transitionOf(command);
  const refused = refusal(row, situation);
  if (refused !== null) throw refused;
  return row;
}

/** The commands of the life with why each is not possible now, of those that some posting of the caller grants. Pure. */
export function dutyActions(
  situation: DutySituation,
): { readonly command: DutyCommand; readonly isPossible: boolean; readonly refusal: GridhallError | null }[] {
  return dutyLifecycle
    .filter(({ from, action }) => from !== null && mayTake(action, situation))
    .map((row) => {
      const refused = refusal(row, situation);
      return { command: row.command, isPossible: refused === null, refusal: refused };
    });
}

function mayTake(action: DutyTransition['action'], situation: DutySituation): boolean {
  if (action === 'duty:opine') return opiningTown(situation) !== null;
  const { placeCode } = situation.duty;
  return postingsFor(situation.caller, action).some(({ place }) => placeCode.startsWith(place));
}

/** @throws DUTY_DEADLINE_WRONG */
export function checkOpinionsUntil(opinionsUntil: Date, now: Date): void {
  const ahead = (opinionsUntil.getTime() - now.getTime()) / DAY_MS;
  if (ahead >= OPINION_DAYS.least && ahead <= OPINION_DAYS.most) return;
  throw new GridhallError(errors.DUTY_DEADLINE_WRONG, OPINION_DAYS);
}

/** @throws DUTY_NOT_LOWER when the list admits the item that far down already */
export function checkLower(item: Pick<ListedItem, 'code' | 'admittedLevel'>, current: ListedItem | undefined): void {
  if (current === undefined || LEVELS.indexOf(item.admittedLevel) < LEVELS.indexOf(current.admittedLevel)) return;
  const { code: workItemCode, admittedLevel } = current;
  throw new GridhallError(errors.DUTY_NOT_LOWER, { workItemCode, admittedLevel });
}

/** What a duty has after a town's opinion. Pure. */
export function withOpinion({ opinions }: DutyFacts, opinion: TownOpinion): Partial<DutyFacts> {
  return { opinions: [...opinions, opinion] };
}

/** A duty that enters the list, or leaves it; `before` is the item as the list had it without, if it had. */
type Entering = Pick<DutyFacts, 'item' | 'departmentUnitId' | 'state'> & { readonly before: ListedItem | null };

/**
 * The list after a duty came into force, or went. In force, the item stands as it was proposed, with its owner. Gone, the
 * item is whose it was before, and reaches as far down as it did; what administrators changed of it meanwhile stays. Pure.
 *
 * @returns the same list when there is nothing to change
 */
export function listAfter(dutyId: string, duty: Entering, items: readonly ListedItem[]): readonly ListedItem[] {
  const { item, before, departmentUnitId } = duty;
  if (duty.state === 'IN_FORCE') return withItem(items, { ...item, duty: { dutyId, departmentUnitId } });
  const present = items.find(({ code }) => code === item.code);
  // Another duty, or an administrator, has it by now.
  if (present?.duty?.dutyId !== dutyId) return items;
  if (before === null) return withoutItem(items, item.code);
  const { admittedLevel, defaultLevel, defaultUnitKind, canSettleOnTheSpot, isTrivial, duty: owner = null } = before;
  const reach = { admittedLevel, defaultLevel, defaultUnitKind, canSettleOnTheSpot, isTrivial, duty: owner };
  return withItem(items, { ...present, ...reach });
}
