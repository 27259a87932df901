import { placeCodeSchema, type EventState } from '@gridhall/messages';
import {
  canonicalJson,
  connection,
  parseInput,
  requireCaller,
  type Caller,
  type Connection,
  type Outcome,
} from '@gridhall/service-kit';
import type { Filter } from 'mongodb';
import type { Context } from '../context.js';
import type { EventResolvers, MutationResolvers, QueryDispatchRulesArgs, Resolvers } from '../generated/graphql.js';
import { isInPerson, sightOf } from '../event/event.visibility.js';
import { placesAbove } from '../event/levels.js';
import { reference } from '../event/resolvers/references.js';
import type { RuleProblem } from './check.rules.js';
import type { DispatchRuleCommands } from './dispatch-rule.commands.js';
import type { DispatchRuleChecks } from './dispatch-rule.check.js';
import type { DispatchRuleDocument, DispatchRuleRow } from './dispatch-rule.document.js';
import { WEEKDAYS } from './dispatch-rule.input.js';
import { visibleRules, type DispatchRuleStore } from './dispatch-rule.store.js';

/** What the resolvers of dispatch rules stand on. */
export interface DispatchRuleParts {
  readonly store: DispatchRuleStore;
  readonly commands: DispatchRuleCommands;
  readonly checks: DispatchRuleChecks;
}

/** States from which an event is dispatched, now or after it was accepted. */
const beforeDispatch: ReadonlySet<EventState> = new Set(['REPORTED', 'CONFIRMING', 'ACCEPTED']);

async function list(
  store: DispatchRuleStore,
  caller: Caller,
  { placeCode, includeRetired, first, after }: Partial<QueryDispatchRulesArgs>,
): Promise<Connection<DispatchRuleRow>> {
  const place = placeCode == null ? null : parseInput(placeCodeSchema, placeCode, ['placeCode']);
  const filters: Filter<DispatchRuleDocument>[] = [visibleRules(caller)];
  if (place !== null) filters.push({ placeCode: { $in: placesAbove(place) } });
  if (includeRetired !== true) filters.push({ isActive: true });
  return connection<DispatchRuleDocument>({
    collection: store.collection,
    filter: { $and: filters },
    sort: [
      ['placeCode', 1],
      ['_id', 1],
    ],
    scope: `dispatch rules ${canonicalJson([place, includeRetired])}`,
    projection: { timeline: 0, commands: 0 },
    ...{ first, after },
  });
}

/** The fields that dispatching adds to `Event`. */
const dispatchEventResolvers: Pick<EventResolvers, 'suggestedDispatch' | 'dispatchRecord'> = {
  suggestedDispatch: (event, _, { loaders }) =>
    beforeDispatch.has(event.state) ? loaders.suggestions.load(event) : null,
  dispatchRecord: (event, _, context) => {
    if (event.dispatchRecord === null) return null;
    const seesAll = isInPerson(sightOf(requireCaller(context), event));
    return seesAll ? event.dispatchRecord : { ...event.dispatchRecord, overrideReason: null };
  },
};

/** Resolvers of `dispatch-rule.graphql`. */
export function dispatchRuleResolvers({ store, commands, checks }: DispatchRuleParts): Resolvers {
  const find = async (id: string, context: Context): Promise<DispatchRuleRow | null> =>
    store.findById(id, visibleRules(requireCaller(context)));

  const answer = async (
    outcome: Outcome<DispatchRuleDocument>,
    context: Context,
  ): Promise<{ rule: DispatchRuleRow; replayed: boolean; problems: readonly RuleProblem[] }> => {
    const { document: rule, replayed } = outcome;
    const problems = await checks.problemsIn(requireCaller(context), rule.placeCode);
    const concerns = ({ ruleId, otherRuleId }: RuleProblem): boolean => [ruleId, otherRuleId].includes(rule._id);
    return { rule, replayed, problems: problems.filter(concerns) };
  };
  const command =
    (name: 'create' | 'revise' | 'retire') =>
    async (_: unknown, { input }: { readonly input: unknown }, context: Context) =>
      answer(await commands[name]({ caller: requireCaller(context), requestId: context.requestId }, input), context);
  const mutations: MutationResolvers = {
    createDispatchRule: command('create'),
    reviseDispatchRule: command('revise'),
    retireDispatchRule: command('retire'),
  };

  return {
    Query: {
      dispatchRules: (_, args, context) => list(store, requireCaller(context), args),
      dispatchRule: (_, { id }, context) => find(id, context),
      dispatchRuleProblems: (_, { placeCode }, context) =>
        checks.problemsIn(requireCaller(context), parseInput(placeCodeSchema, placeCode, ['placeCode'])),
      dispatchRulePreview: (_, { rule, replacing }, context) =>
        checks.preview(requireCaller(context), rule, replacing ?? null),
    },
    Mutation: mutations,
    Event: dispatchEventResolvers,
    DispatchRule: {
      __resolveReference: ({ id }, context) => find(id, context),
      id: ({ _id }) => _id,
      place: ({ placeCode }) => ({ code: placeCode }),
      workItems: ({ workItemCodes }) => workItemCodes.map((code) => ({ code })),
      weekdays: ({ weekdays }) => weekdays.flatMap((weekday) => WEEKDAYS[weekday - 1] ?? []),
      unit: ({ unitId }) => reference(unitId),
    },
    SuggestedDispatch: {
      unit: ({ unitId }) => reference(unitId),
      deadlines: ({ deadlines, disposeWorkingDays }) => ({ ...deadlines, disposeWorkingDays }),
      reasonZh: ({ reason }) => reason.zh,
      reasonEn: ({ reason }) => reason.en,
      ruleId: ({ rule }) => rule?.id ?? null,
      ruleVersion: ({ rule }) => rule?.version ?? null,
      alternatives: ({ alternativeUnitIds }) => alternativeUnitIds.map((id) => ({ id })),
    },
    DispatchRecord: { suggestedUnit: ({ suggestedUnitId }) => reference(suggestedUnitId) },
  };
}
