import { join } from 'node:path';
import { Numbers, type SubgraphDefinition } from '@gridhall/service-kit';
import { mediaConfigSchema } from '@gridhall/media';
import { applicationResolvers } from './application/application.resolvers.js';
import { referrals } from './application/referral.js';
import { BulkCommands } from './bulk/bulk.commands.js';
import { bulkResolvers } from './bulk/bulk.resolvers.js';
import { eventClocks } from './clock/clock.engine.js';
import { clockResolvers } from './clock/clock.resolvers.js';
import { clockConfigSchema, clockTerms } from './clock/terms.js';
import { CASE_FILES, CaseFileLinks } from './case-file/case-file.link.js';
import { caseFileResolvers } from './case-file/case-file.resolvers.js';
import { caseFileRoute } from './case-file/case-file.route.js';
import type { Context } from './context.js';
import { Directory } from './directory/directory.js';
import { DispatchRuleChecks } from './dispatch-rule/dispatch-rule.check.js';
import { DispatchRuleCommands } from './dispatch-rule/dispatch-rule.commands.js';
import { dispatchRuleResolvers } from './dispatch-rule/dispatch-rule.resolvers.js';
import { dispatchRuleStore } from './dispatch-rule/dispatch-rule.store.js';
import { Suggestions } from './dispatch-rule/suggestions.js';
import { workingTimeOf } from './dispatch-rule/working-time.js';
import { EventCommands } from './event/event.commands.js';
import { eventLoaders } from './event/event.loaders.js';
import { eventStore } from './event/event.store.js';
import { eventResolvers } from './event/resolvers/index.js';
import { evidenceResolvers } from './evidence/evidence.resolvers.js';
import { formResolvers } from './form/form.resolvers.js';
import { inboxResolvers } from './inbox/inbox.resolvers.js';
import { FollowUps } from './joint-operation/follow-ups.js';
import { JointOperationCommands } from './joint-operation/joint-operation.commands.js';
import { jointOperationResolvers } from './joint-operation/joint-operation.resolvers.js';
import { jointOperationStore } from './joint-operation/joint-operation.store.js';
import { mapResolvers } from './map/map.resolvers.js';
import { keyResolvers } from './open311/keys.resolvers.js';
import { OutsideKeys } from './open311/keys.store.js';
import { OPEN311, open311Route } from './open311/open311.route.js';
import { OutsideRequests } from './open311/requests.js';
import { caseFileMedia } from './media/case-file.media.js';
import { openMedia } from './media/media.js';
import { mediaLoader, mediaResolvers } from './media/media.resolvers.js';
import { ReplyTemplateCommands } from './reply-template/reply-template.commands.js';
import { replyTemplateResolvers } from './reply-template/reply-template.resolvers.js';
import { replyTemplateStore } from './reply-template/reply-template.store.js';
import { mergeResolvers } from './resolvers.js';
import { SavedFilters } from './saved-filter/saved-filter.commands.js';
import { savedFilterResolvers } from './saved-filter/saved-filter.resolvers.js';
import { savedFilterStore } from './saved-filter/saved-filter.store.js';
import { searchResolvers } from './search/search.resolvers.js';
import { EventSearch } from './search/search.js';
import { visitMatters } from './visit/visit.matters.js';
import { visitResolvers } from './visit/visit.resolvers.js';

const configSchema = clockConfigSchema.extend(mediaConfigSchema.shape);

/** The events subgraph: the life of events (event-lifecycle), and their lists by place and person. */
export const events: SubgraphDefinition<typeof configSchema.shape, Context> = {
  name: 'events',
  directory: join(__dirname, '..'),
  config: configSchema,
  setUp: async (runtime) => {
    const { db, now, config } = runtime;
    const terms = clockTerms(config);
    const store = eventStore(runtime, terms);
    const { media, forwarded, task } = await openMedia(runtime, store);
    const directory = new Directory(db);
    const rules = dispatchRuleStore(runtime);
    const templates = replyTemplateStore(runtime);
    const isWorkingTime = workingTimeOf(terms.calendar);
    const suggestions = new Suggestions(rules, directory, isWorkingTime, now);
    const commands = new EventCommands(
      store,
      directory,
      new Numbers(db, store.options.collection),
      suggestions,
      media,
      now,
    );
    const outsideKeys = new OutsideKeys(db, now);
    await outsideKeys.ensureIndexes();
    const filters = savedFilterStore(runtime);
    const savedFilters = new SavedFilters(filters);
    const links = new CaseFileLinks(config.GRIDHALL_GATEWAY_SECRET);
    const jointOperations = jointOperationStore(runtime);
    const followUps = new FollowUps(jointOperations, commands, now);
    return {
      resolvers: mergeResolvers(
        eventResolvers({ store, savedFilters, directory, commands, now }),
        inboxResolvers(store, now),
        savedFilterResolvers(savedFilters),
        searchResolvers(new EventSearch(store, directory)),
        applicationResolvers,
        visitResolvers,
        clockResolvers(terms, now),
        bulkResolvers(new BulkCommands(store, commands)),
        caseFileResolvers(links, now),
        evidenceResolvers(store, now),
        formResolvers,
        keyResolvers(outsideKeys, directory, now),
        mediaResolvers(media),
        mapResolvers({ store, directory, now }),
        replyTemplateResolvers({
          store: templates,
          commands: new ReplyTemplateCommands(templates, directory),
          directory,
          now,
        }),
        dispatchRuleResolvers({
          store: rules,
          commands: new DispatchRuleCommands(rules, directory),
          checks: new DispatchRuleChecks(rules, store, directory, isWorkingTime, now),
        }),
        jointOperationResolvers({
          store: jointOperations,
          commands: new JointOperationCommands(
            jointOperations,
            store,
            directory,
            new Numbers(db, jointOperations.options.collection, 3),
            followUps,
            now,
          ),
          now,
        }),
      ),
      forwarded: {
        ...forwarded,
        [CASE_FILES]: caseFileRoute({ store, directory, links, media: caseFileMedia(media), now }),
        [OPEN311]: open311Route({
          keys: outsideKeys,
          requests: new OutsideRequests(store.collection, commands, directory, now),
          directory,
        }),
      },
      context: (base) => ({
        ...base,
        loaders: eventLoaders(store, suggestions, base.caller),
        media: mediaLoader(media),
      }),
      aggregates: [store, rules, jointOperations, templates, filters],
      tasks: [
        task,
        followUps,
        ...(config.GRIDHALL_CLOCKS ? [eventClocks(store, commands, config.GRIDHALL_CLOCK_POLL_SECONDS * 1_000)] : []),
      ],
      consumers: [...directory.consumers, referrals(commands), visitMatters(commands)],
    };
  },
};
