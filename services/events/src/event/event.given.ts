import type { Directory } from '../directory/directory.js';
import type { Suggestion } from '../dispatch-rule/suggest.rules.js';
import { nothingGiven, unrelated, type ChangeCommand, type Given, type Related } from './command.js';
import type { ChangeInput } from './event.input.js';
import type { EventStore } from './event.store.js';
import { openStates } from './states.js';

/**
 * What is given along with a command, from its input: units are looked up, and what rules need of other events is read.
 *
 * @throws UNIT_UNKNOWN
 */
export async function givenOf(
  command: ChangeCommand,
  input: ChangeInput,
  suggestion: Suggestion | null,
  store: EventStore,
  directory: Directory,
): Promise<Given> {
  const { unitIds = [], assistUnitIds = [], mandatory = true } = input;
  const unitId = input.unitId ?? suggestion?.unitId;
  const [unit, assisting, copied, related] = await Promise.all([
    unitId == null ? null : directory.requireUnit(unitId),
    Promise.all(assistUnitIds.map(async (id) => directory.requireUnit(id))),
    Promise.all(unitIds.map(async (id) => directory.requireUnit(id))),
    command === 'dispose' ? relatedToParent(store, input) : unrelated,
  ]);
  return {
    ...nothingGiven,
    reasonCode: input.reasonCode ?? input.resultCode ?? null,
    comment: input.comment ?? input.text ?? null,
    evidence: input.evidence ?? [],
    satisfaction: input.satisfaction ?? null,
    unit,
    suggestion,
    overrideReason: input.overrideReason ?? null,
    deadlines: input.deadlines ?? null,
    assists: assisting.map((one) => ({ unit: one, isMandatory: mandatory })),
    copies: copied.map((one) => one.unitId),
    staffId: input.staffId ?? null,
    supervision: input.supervision ?? null,
    resumeDate: input.resumeDate ?? null,
    workingDays: input.workingDays ?? null,
    isInterim: input.interim ?? false,
    flag: input.confidential ?? input.legacyFlag ?? null,
    related,
  };
}

/** The numbers of an event's parts that have not ended; scope is no matter here, for the answer is a refusal or none. */
async function relatedToParent(store: EventStore, { id: parentId, expectedVersion }: ChangeInput): Promise<Related> {
  // Parts come by a step of their parent: at this version it has those that it has.
  if (store.remembered(parentId, expectedVersion)?.childIds.length === 0) return unrelated;
  const open = store.collection.find({ parentId, state: { $in: [...openStates] } }, { projection: { number: 1 } });
  return { ...unrelated, openParts: (await open.toArray()).map(({ number }) => number).sort() };
}
