import type { Caller, GridhallError } from '@gridhall/service-kit';
import { changeCommands, type ChangeCommand } from './command.js';
import type { EventFacts } from './event.document.js';
import { guardRules, permit } from './event.rules.js';
import type { GuardRule } from './guards.js';
import { reasons, type Reason } from './reasons.js';
import { liveRows } from './transitions.js';

/** What one caller may or may not do to one event now (event-lifecycle §1, principle 11). */
export interface AvailableAction {
  readonly command: ChangeCommand;
  readonly allowed: boolean;
  /** Why not; null when it may be done. */
  readonly whyNot: GridhallError | null;
  readonly reasonCodes: readonly Reason[];
  /** Fields of the mutation's input that must be given. */
  readonly requires: readonly string[];
  /** The last moment to do it, where a window counts. */
  readonly deadline: Date | null;
}

/** Computed by the very rules that decide the commands. Pure. */
export function availableActions(event: EventFacts, caller: Caller, now: Date): AvailableAction[] {
  return changeCommands.map((command) => {
    const permitted = permit(command, { event, caller, now });
    const rules = liveRows(command).flatMap(guardRules);
    const deadlines = rules.flatMap((rule) => (rule.asks === 'event' ? (rule.until?.(event) ?? []) : []));
    const isAllowed = 'posting' in permitted;
    return {
      command,
      allowed: isAllowed,
      whyNot: isAllowed ? null : permitted.refusal,
      reasonCodes: reasons[command] ?? [],
      requires: requiredInputs(command, rules),
      deadline: isAllowed ? (deadlines[0] ?? null) : null,
    };
  });
}

/** The fields of the mutation's input that guards ask for. The table's reason of a disposal is the input's result. */
function requiredInputs(command: ChangeCommand, rules: readonly GuardRule[]): string[] {
  const asked = rules.flatMap((rule) => (rule.asks === 'input' && rule.input !== null ? [rule.input] : []));
  const named = asked.map((field) => (command === 'dispose' && field === 'reasonCode' ? 'resultCode' : field));
  return [...new Set(mutationOf(command) === 'verifyEvent' ? ['passed', ...named] : named)];
}

/** The mutation that takes a step: the command with the noun (event-lifecycle §6); `verifyEvent` passes or fails. */
export function mutationOf(command: ChangeCommand): string {
  return command === 'pass' || command === 'fail' ? 'verifyEvent' : `${command}Event`;
}

/** A command's name in Chinese, as event-lifecycle §3 has it. */
export function actionNameZh(command: ChangeCommand): string {
  return liveRows(command)[0]?.zh ?? command;
}
