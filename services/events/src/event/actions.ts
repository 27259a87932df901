import type { Caller, GridhallError } from '@gridhall/service-kit';
import type { z } from 'zod';
import { changeCommands, type ChangeCommand, type Related } from './command.js';
import type { EventFacts } from './event.document.js';
import type { ClockName } from './lifecycle.js';
import { changeSchemas } from './event.input.js';
import { guardRules, permit } from './event.rules.js';
import type { GuardRule } from './guards.js';
import { mutationOf } from './mutations.js';
import { reasons, type Reason } from './reasons.js';
import { rowsOf } from './transitions.js';

/** What one caller may or may not do to one event now (event-lifecycle §1, principle 11). */
export interface AvailableAction {
  readonly command: ChangeCommand;
  readonly allowed: boolean;
  /** Why not; null when it may be done. */
  readonly whyNot: GridhallError | null;
  readonly reasonCodes: readonly Reason[];
  /** Fields of the mutation's input that must be given. */
  readonly requires: readonly string[];
  /** All fields of the mutation's input, beside those that name event and try. */
  readonly accepts: readonly string[];
  /** The last moment to do it: the window's end, or the deadline of the stage that it ends. */
  readonly deadline: Date | null;
}

/** The clock that a command settles. */
const settledClocks: Readonly<Partial<Record<ChangeCommand, ClockName>>> = {
  ...{ accept: 'accept', confirm: 'confirm', dispatch: 'dispatch', acknowledge: 'sign-for', dispose: 'dispose' },
  ...{ pass: 'verify', fail: 'verify', evaluate: 'evaluate', supplyInfo: 'info-wait' },
};

/** When the clock is due that a command settles; null when none runs. */
function dueOf(command: ChangeCommand, { clocks }: EventFacts): Date | null {
  return clocks.find(({ name, metAt }) => metAt === null && name === settledClocks[command])?.dueAt ?? null;
}

/** Computed by the very rules that decide the commands. Pure. */
export function availableActions(event: EventFacts, caller: Caller, now: Date, related: Related): AvailableAction[] {
  return [...inputs].map(([command, { rules, requires, accepts }]) => {
    const permitted = permit(command, { event, caller, now, related });
    const deadlines = rules.flatMap((rule) => (rule.asks === 'event' ? (rule.until?.(event) ?? []) : []));
    const isAllowed = 'posting' in permitted;
    return {
      command,
      allowed: isAllowed,
      whyNot: isAllowed ? null : permitted.refusal,
      reasonCodes: reasons[command] ?? [],
      requires,
      accepts,
      deadline: isAllowed ? (deadlines[0] ?? dueOf(command, event)) : null,
    };
  });
}

const naming: readonly string[] = ['id', 'expectedVersion', 'idempotencyKey', 'clientAt'];

/** What a command's mutation takes: the same for every event. */
function inputOf(command: ChangeCommand): {
  readonly rules: readonly GuardRule[];
  readonly requires: readonly string[];
  readonly accepts: readonly string[];
} {
  const rules = rowsOf(command).flatMap(guardRules);
  const fields = Object.entries<z.ZodType>(changeSchemas[mutationOf(command)].shape).filter(
    ([name]) => !naming.includes(name),
  );
  const needed = fields.filter(([, schema]) => !schema.safeParse(undefined).success).map(([name]) => name);
  const asked = rules.flatMap((rule) => (rule.asks === 'input' ? (rule.input ?? []) : []));
  // The table's reason of a disposal is the input's result.
  const named = asked.map((field) => (command === 'dispose' && field === 'reasonCode' ? 'resultCode' : field));
  return { rules, requires: [...new Set([...needed, ...named])], accepts: fields.map(([name]) => name) };
}

const inputs = new Map(changeCommands.map((command) => [command, inputOf(command)]));

/** A command's name in Chinese, as event-lifecycle §3 has it. */
export function actionNameZh(command: ChangeCommand): string {
  return rowsOf(command)[0]?.zh ?? command;
}
