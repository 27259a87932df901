import type { Caller, GridhallError } from '@gridhall/service-kit';
import { changeCommands, type ChangeCommand } from './command.js';
import type { EventFacts } from './event.document.js';
import { guardRules, permit } from './event.rules.js';
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
      requires: [...new Set(rules.flatMap((rule) => (rule.asks === 'input' ? [rule.input] : [])))],
      deadline: isAllowed ? (deadlines[0] ?? null) : null,
    };
  });
}
