import {
  GridhallError,
  aggregateIdFor,
  coversPlace,
  commonErrors,
  type Loaded,
  type Together,
} from '@gridhall/service-kit';
import type { Directory } from '../directory/directory.js';
import { requireAnswers } from '../form/form.rules.js';
import type { WorkItemRecord } from '../directory/records.js';
import { nothingGiven, unrelated, type ChangeCommand, type Given, type OtherEvent } from './command.js';
import type { EventChange } from './event.change.js';
import type { EventDocument, EventFacts } from './event.document.js';
import type { ChangeInput } from './event.input.js';
import { decide } from './event.rules.js';
import type { EventStep } from './lifecycle.js';
import { unsearched } from '../search/keys.rules.js';
import { begin } from './report.rules.js';

/** Decides what becomes of several events at once, within a transaction. */
type DecideTogether = (
  event: Loaded<EventDocument>,
  read: (id: string) => Promise<Loaded<EventDocument> | null>,
) => Promise<Together<EventDocument, EventStep>>;

/** Decides the event's own step, by the rules. */
type DecideOwn = (event: EventFacts, given: Partial<Given>) => EventChange;

/** Is it a command about an event and its primary? */
export function isMerging(command: ChangeCommand): command is 'merge' | 'unmerge' {
  return command === 'merge' || command === 'unmerge';
}

/** An event as the rules of another one look at it. */
export function otherEvent(event: Pick<EventDocument, '_id' | 'state' | 'placeCode' | 'commandLevel'>): OtherEvent {
  const { _id: id, state, placeCode, commandLevel } = event;
  return { id, state, placeCode, commandLevel };
}

/** Merges an event into its primary, or takes it out again: a step of each, in one person's name. */
export function merging(
  command: 'merge' | 'unmerge',
  input: ChangeInput,
  own: DecideOwn,
  now: () => Date,
): DecideTogether {
  return async (event, read) => {
    const primaryId = command === 'merge' ? input.primaryId : event.merge?.primaryId;
    const found = primaryId === undefined || primaryId === event._id ? null : await read(primaryId);
    const change = own(event, { related: { ...unrelated, primary: found === null ? null : otherEvent(found) } });
    if (found === null) throw new Error(`The rules let a ${command} without a primary through.`);
    const { _id: eventId, reporterStaffId } = event;
    const given: Given = { ...nothingGiven, comment: event.number, follower: { eventId, reporterStaffId } };
    const half = command === 'merge' ? 'follow' : 'unfollow';
    const { posting: _, ...other } = decide(found, half, given, { system: command }, now());
    const { actor } = change;
    return {
      change,
      others: [{ document: found, command: half, change: { ...other, ...(actor === undefined ? {} : { actor }) } }],
    };
  };
}

/** An item that new matters may be on; the form is not asked, for the parent's reporter does not fill it in. */
async function listedItem(workItemCode: string, directory: Directory): Promise<void> {
  const item = await directory.requireWorkItem(workItemCode);
  requireAnswers({ ...item, formFields: [] }, [], false);
}

/**
 * The work items of the parts that name one of their own.
 *
 * @throws WORK_ITEM_UNKNOWN, WORK_ITEM_WITHDRAWN, PLACE_UNKNOWN
 */
export async function partItems(
  { parts = [] }: ChangeInput,
  directory: Directory,
): Promise<(code: string) => Promise<WorkItemRecord>> {
  await Promise.all([
    ...parts.flatMap(({ placeCode }) => (placeCode == null ? [] : [directory.requirePlace(placeCode)])),
    ...parts.flatMap(({ workItemCode }) => (workItemCode == null ? [] : [listedItem(workItemCode, directory)])),
  ]);
  return async (code) => directory.requireWorkItem(code);
}

/** Splits parts off an event: each begins as an accepted one with the parent's number and one behind it. */
export function splitting(
  { parts: asked = [], idempotencyKey }: ChangeInput,
  itemOf: (code: string) => Promise<WorkItemRecord>,
  own: DecideOwn,
  now: () => Date,
): DecideTogether {
  return async (event) => {
    const parts = asked.map((part, index) => ({
      ...part,
      id: aggregateIdFor('event', 'part', event._id, idempotencyKey, String(index)),
    }));
    const change = own(event, { parts });
    const births = await Promise.all(
      parts.map(async (part, index) => {
        const placeCode = part.placeCode ?? event.placeCode;
        if (!coversPlace([event.placeCode], placeCode))
          throw new GridhallError(commonErrors.OUT_OF_SCOPE, { placeCode });
        const [longitude, latitude] = event.point?.coordinates ?? [];
        const isAtPoint = part.placeCode == null && longitude !== undefined && latitude !== undefined;
        const report = {
          ...{ title: part.title, description: part.description, placeCode, urgency: event.urgency },
          ...{ source: event.source, address: event.address, evidence: [], settlement: null, applicationId: null },
          point: isAtPoint ? { longitude, latitude } : null,
          pointOutsidePlace: isAtPoint && event.pointOutsidePlace,
          begins: { parentId: event._id, commandLevel: event.commandLevel },
        };
        const item = await itemOf(part.workItemCode ?? event.workItemCode);
        // Its reporter is asked about the whole, not about each part.
        const { document, step, entry } = begin(part.id, report, item, { staffId: null, posting: null }, now());
        const number = `${event.number}-${String(event.childIds.length + index + 1)}`;
        return { id: part.id, document: { ...document, ...unsearched, number }, step, entry };
      }),
    );
    return { change, births };
  };
}
