import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { DispatchRuleChecks } from './dispatch-rule.check.js';
import { DispatchRuleCommands } from './dispatch-rule.commands.js';
import { dispatchRuleResolvers } from './dispatch-rule.resolvers.js';

/** Rules of where events go, and what they would have done. */
export function dispatchRuleFeature({ rules, store, directory, isWorkingTime, now }: Core): Feature {
  return {
    resolvers: dispatchRuleResolvers({
      store: rules,
      commands: new DispatchRuleCommands(rules, directory),
      checks: new DispatchRuleChecks(rules, store, directory, isWorkingTime, now),
    }),
    aggregates: [rules],
  };
}
