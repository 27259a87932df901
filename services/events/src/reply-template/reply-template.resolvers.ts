import { placeCodeSchema } from '@gridhall/messages';
import { canonicalJson, connection, parseInput, requireCaller, type Outcome } from '@gridhall/service-kit';
import type { Filter } from 'mongodb';
import type { Context } from '../context.js';
import type { Directory } from '../directory/directory.js';
import { isInPerson, sightOf } from '../event/event.visibility.js';
import { placesAbove } from '../event/levels.js';
import type { EventCommand, Resolvers } from '../generated/graphql.js';
import type { ReplyTemplateCommands } from './reply-template.commands.js';
import { fill, type FilledReply } from './reply-template.rules.js';
import {
  visibleTemplates,
  type ReplyTemplateDocument,
  type ReplyTemplateRow,
  type ReplyTemplateStore,
} from './reply-template.store.js';

/** What the resolvers of reply templates stand on. */
export interface ReplyTemplateParts {
  readonly store: ReplyTemplateStore;
  readonly commands: ReplyTemplateCommands;
  readonly directory: Directory;
  readonly now: () => Date;
}

/** Templates that are offered for one event, at most. */
const MOST_OFFERED = 100;

/** Resolvers of `reply-template.graphql`. */
export function replyTemplateResolvers({ store, commands, directory, now }: ReplyTemplateParts): Resolvers {
  const answer = ({
    document,
    replayed,
  }: Outcome<ReplyTemplateDocument>): { template: ReplyTemplateRow; replayed: boolean } => ({
    template: document,
    replayed,
  });
  const command =
    (name: 'create' | 'revise' | 'retire') =>
    async (_: unknown, { input }: { readonly input: unknown }, context: Context) =>
      answer(await commands[name]({ caller: requireCaller(context), requestId: context.requestId }, input));

  /** The templates of the event's places, filled; none for who does not see all of the event. */
  const replies = async (eventId: string, asked: EventCommand | null, context: Context): Promise<FilledReply[]> => {
    const event = await context.loaders.events.load(eventId);
    if (event === null || !isInPerson(sightOf(requireCaller(context), event))) return [];
    const filter: Filter<ReplyTemplateDocument> = {
      placeCode: { $in: placesAbove(event.placeCode) },
      isActive: true,
      ...(asked === null ? {} : { $or: [{ forCommands: asked }, { forCommands: { $size: 0 } }] }),
    };
    const projection = { timeline: 0, commands: 0 };
    const [templates, names] = await Promise.all([
      // The town's own before the district's.
      store.collection
        .find<ReplyTemplateRow>(filter, { projection })
        .sort({ placeCode: -1, _id: 1 })
        .limit(MOST_OFFERED)
        .toArray(),
      directory.names([event.placeCode], event.leadUnitId === null ? [] : [event.leadUnitId]),
    ]);
    return templates.map((template) => ({ template, text: fill(template.text, { event, names, now: now() }) }));
  };

  return {
    Query: {
      replies: (_, { eventId, command: asked }, context) => replies(eventId, asked ?? null, context),
      replyTemplates: (_, { placeCode, includeRetired, first, after }, context) => {
        const place = placeCode == null ? null : parseInput(placeCodeSchema, placeCode, ['placeCode']);
        const filters: Filter<ReplyTemplateDocument>[] = [visibleTemplates(requireCaller(context))];
        if (place !== null) filters.push({ placeCode: { $in: placesAbove(place) } });
        if (!includeRetired) filters.push({ isActive: true });
        return connection<ReplyTemplateDocument>({
          collection: store.collection,
          filter: { $and: filters },
          sort: [
            ['placeCode', 1],
            ['_id', 1],
          ],
          scope: `reply templates ${canonicalJson([place, includeRetired])}`,
          projection: { timeline: 0, commands: 0 },
          ...{ first, after },
        });
      },
    },
    Mutation: {
      createReplyTemplate: command('create'),
      reviseReplyTemplate: command('revise'),
      retireReplyTemplate: command('retire'),
    },
    ReplyTemplate: {
      id: ({ _id }) => _id,
      place: ({ placeCode }) => ({ code: placeCode }),
      forCommands: ({ forCommands }) => forCommands as readonly EventCommand[],
    },
  };
}
