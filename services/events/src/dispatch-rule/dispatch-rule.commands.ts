import {
  GridhallError,
  aggregateIdFor,
  nearestPosting,
  parseInput,
  requirePermission,
  type Actor,
  type Caller,
  type Outcome,
} from '@gridhall/service-kit';
import type { Directory } from '../directory/directory.js';
import { actorOf } from '../event/event.change.js';
import type { Asker } from '../event/event.commands.js';
import type { DispatchRuleDocument } from './dispatch-rule.document.js';
import { dispatchRuleErrors } from './dispatch-rule.errors.js';
import { createSchema, retireSchema, reviseSchema } from './dispatch-rule.input.js';
import { visibleRules, type DispatchRuleStore } from './dispatch-rule.store.js';

/**
 * The posting in which the caller edits a rule of a place: the one nearest to it.
 *
 * @throws FORBIDDEN, OUT_OF_SCOPE
 */
function editor(caller: Caller, placeCode: string): Actor {
  return actorOf(caller.staffId, nearestPosting(caller, 'dispatch-rule:edit', placeCode));
}

/** Makes, revises and retires dispatch rules: each is one atomic write. */
export class DispatchRuleCommands {
  constructor(
    private readonly store: DispatchRuleStore,
    private readonly directory: Directory,
  ) {}

  /** @throws BAD_INPUT, FORBIDDEN, OUT_OF_SCOPE, PLACE_UNKNOWN, IDEMPOTENCY_KEY_REUSED */
  async create({ caller, requestId }: Asker, rawInput: unknown): Promise<Outcome<DispatchRuleDocument>> {
    const { idempotencyKey, rule } = parseInput(createSchema, rawInput);
    const actor = editor(caller, rule.placeCode);
    await this.directory.requirePlace(rule.placeCode);
    const id = aggregateIdFor('dispatch-rule', caller.staffId, idempotencyKey);
    return this.store.create({ id, idempotencyKey, command: 'create', fingerprint: rule, actor, requestId }, () => ({
      document: { ...rule, isActive: true },
      step: 'created',
      entry: { to: 'ACTIVE' },
    }));
  }

  /**
   * @throws BAD_INPUT, FORBIDDEN, OUT_OF_SCOPE, PLACE_UNKNOWN, DISPATCH_RULE_NOT_FOUND,
   *   DISPATCH_RULE_VERSION_CONFLICT, DISPATCH_RULE_RETIRED, IDEMPOTENCY_KEY_REUSED
   */
  async revise({ caller, requestId }: Asker, rawInput: unknown): Promise<Outcome<DispatchRuleDocument>> {
    const { rule, ...command } = parseInput(reviseSchema, rawInput);
    // Into a place of the caller's, out of a place of the caller's: both must be theirs.
    const actor = editor(caller, rule.placeCode);
    await this.directory.requirePlace(rule.placeCode);
    return this.store.change(
      command.id,
      { ...command, command: 'revise', fingerprint: rule, actor, requestId, filter: visibleRules(caller) },
      (before) => {
        editor(caller, before.placeCode);
        if (!before.isActive) throw new GridhallError(dispatchRuleErrors.DISPATCH_RULE_RETIRED);
        return { set: rule, step: 'revised', entry: { from: 'ACTIVE', to: 'ACTIVE' } };
      },
    );
  }

  /**
   * @throws BAD_INPUT, FORBIDDEN, OUT_OF_SCOPE, DISPATCH_RULE_NOT_FOUND, DISPATCH_RULE_VERSION_CONFLICT,
   *   DISPATCH_RULE_RETIRED, IDEMPOTENCY_KEY_REUSED
   */
  async retire({ caller, requestId }: Asker, rawInput: unknown): Promise<Outcome<DispatchRuleDocument>> {
    const command = parseInput(retireSchema, rawInput);
    requirePermission(caller, 'dispatch-rule:edit');
    return this.store.change(
      command.id,
      {
        ...command,
        ...{ command: 'retire', fingerprint: null, requestId, filter: visibleRules(caller) },
        actor: { system: 'undecided' },
      },
      (before) => {
        const actor = editor(caller, before.placeCode);
        if (!before.isActive) throw new GridhallError(dispatchRuleErrors.DISPATCH_RULE_RETIRED);
        return { actor, set: { isActive: false }, step: 'retired', entry: { from: 'ACTIVE', to: 'RETIRED' } };
      },
    );
  }
}
