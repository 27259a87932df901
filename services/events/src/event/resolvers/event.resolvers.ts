import { placeAtLevel } from '@gridhall/messages';
import { firstBrokenVersion, parseInput, requireCaller } from '@gridhall/service-kit';
import { z } from 'zod';
import type { Context } from '../../context.js';
import type { Directory } from '../../directory/directory.js';
import type { EventResolvers } from '../../generated/graphql.js';
import { availableActions } from '../actions.js';
import type { EventEntry, EventRow } from '../event.document.js';
import { hidesReporter, isReportersStep } from '../confidential.rules.js';
import { isInPerson, sightOf } from '../event.visibility.js';
import { reasonOf } from '../reasons.js';
import { placeReference, reference } from './references.js';
import { relatedOf, togetherResolvers } from './together.resolvers.js';

const lastSchema = z.int().min(1).max(200);

/** Does the caller see all of the event, or a row without personal data (domain §7)? */
function seesAll(event: EventRow, context: Context): boolean {
  return isInPerson(sightOf(requireCaller(context), event));
}

/** The timeline up to the version that was read: a step that was taken meanwhile belongs to another answer. */
async function timelineOf(event: EventRow, { loaders }: Context): Promise<readonly EventEntry[]> {
  return (await loaders.timelines.load(event._id)).slice(0, event.version);
}

/** Resolvers of `Event`: what grid and service-desk own are references, what may be personal asks who looks. */
export function eventTypeResolvers(directory: Directory, now: () => Date): EventResolvers {
  return {
    __resolveReference: ({ id }, { loaders }) => loaders.events.load(id),
    id: ({ _id }) => _id,
    title: (event, _, context) => (seesAll(event, context) ? event.title : directory.workItemName(event.workItemCode)),
    description: (event, _, context) => (seesAll(event, context) ? event.description : null),
    place: ({ placeCode }) => ({ code: placeCode }),
    grid: ({ placeCode }) => placeReference(placeAtLevel(placeCode, 'GRID')),
    point: (event, _, context) => {
      if (event.point === null || !seesAll(event, context)) return null;
      const [longitude, latitude] = event.point.coordinates;
      return { longitude, latitude };
    },
    address: (event, _, context) => (seesAll(event, context) ? event.address : null),
    workItem: ({ workItemCode }) => ({ code: workItemCode }),
    holderUnit: ({ holderUnitId }) => reference(holderUnitId),
    leadUnit: ({ leadUnitId }) => reference(leadUnitId),
    reporter: (event, _, context) =>
      seesAll(event, context) && !hidesReporter(requireCaller(context), event)
        ? reference(event.reporterStaffId)
        : null,
    disposal: (event, _, context) => {
      const { disposal, selfHandled } = event;
      // Who settled it on the spot is who reported it.
      const unitId = selfHandled && hidesReporter(requireCaller(context), event) ? null : (disposal?.unitId ?? null);
      return disposal && { result: reasonOf('dispose', disposal.resultCode), unit: reference(unitId) };
    },
    timeline: async (event, { last, commands }, context) => {
      const count = parseInput(lastSchema, last, ['last']);
      const sight = sightOf(requireCaller(context), event);
      const timeline = await timelineOf(event, context);
      const asked = commands == null ? timeline : timeline.filter(({ command }) => commands.includes(command));
      const isHidden = hidesReporter(requireCaller(context), event);
      return asked
        .slice(-count)
        .map((entry) => ({ entry, sight, isAnonymous: isHidden && isReportersStep(entry, event) }));
    },
    evidence: async (event, _, context) => {
      if (!seesAll(event, context)) return null;
      return (await timelineOf(event, context)).flatMap(({ evidence }) => evidence ?? []);
    },
    timelineIntact: async (event, _, context) => {
      const timeline = await timelineOf(event, context);
      // The head tells when the newest entries were cut off, which leaves a sound chain.
      return firstBrokenVersion(timeline) === null && timeline[event.version - 1]?.hash === event.headHash;
    },
    availableActions: async (event, _, context) =>
      availableActions(event, requireCaller(context), now(), await relatedOf(event, context)),
    ...togetherResolvers,
  };
}
