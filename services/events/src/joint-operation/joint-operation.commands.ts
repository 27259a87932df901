import { levelOfPlace, placeAtLevel } from '@gridhall/messages';
import {
  GridhallError,
  aggregateIdFor,
  checkClientClock,
  commonErrors,
  isError,
  parseInput,
  postingsFor,
  requirePermission,
  shanghaiDay,
  type Actor,
  type Caller,
  type Numbers,
  type Outcome,
  type Posting,
} from '@gridhall/service-kit';
import type { Directory } from '../directory/directory.js';
import { errors } from '../errors.js';
import type { Asker } from '../event/event.commands.js';
import type { EventRow } from '../event/event.document.js';
import type { EventStore } from '../event/event.store.js';
import { visible } from '../event/event.visibility.js';
import { commandUnitId, overlap, placesAbove } from '../event/levels.js';
import { openStates } from '../event/states.js';
import type { FollowUps } from './follow-ups.js';
import type { JointMatter, JointOperationDocument } from './joint-operation.document.js';
import { jointErrors } from './joint-operation.errors.js';
import { jointSchemas, planSchema } from './joint-operation.input.js';
import { decideJoint, type JointGiven } from './joint-operation.rules.js';
import { visibleOperations, type JointOperationStore } from './joint-operation.store.js';
import type { JointCommand } from './joint-operation.transitions.js';

/** A command that only adds is taken up again so often when others add at the same time. */
const TRIES = 30;
/** An operation may be entered so long after it began: the radio was faster than the desk. */
const ENTERED_AFTER_MS = 24 * 3_600_000;

/** The joint operation after a command. */
export type JointOutcome = Outcome<JointOperationDocument>;

/** The commands of joint operations: parse, ask the rules, write once. */
export class JointOperationCommands {
  constructor(
    private readonly store: JointOperationStore,
    private readonly events: EventStore,
    private readonly directory: Directory,
    private readonly numbers: Numbers,
    private readonly followUps: FollowUps,
    private readonly now: () => Date,
  ) {}

  /**
   * Plans an operation on some open events of a place. The id follows from who asks and the idempotency key.
   *
   * @throws BAD_INPUT, CLIENT_CLOCK_AHEAD, FORBIDDEN, OUT_OF_SCOPE, PLACE_UNKNOWN, UNIT_UNKNOWN, UNIT_OUT_OF_AREA,
   *   JOINT_EVENT_UNFIT, JOINT_START_PAST, IDEMPOTENCY_KEY_REUSED
   */
  async plan({ caller, requestId }: Asker, rawInput: unknown): Promise<JointOutcome> {
    const { idempotencyKey, clientAt, ...said } = parseInput(planSchema, rawInput);
    checkClientClock(clientAt, this.now());
    const posting = leading(caller, said.placeCode);
    const commandLevel = levelOfPlace(posting.place) === 'DISTRICT' ? 'DISTRICT' : 'TOWN';
    const id = aggregateIdFor('joint-operation', caller.staffId, idempotencyKey);
    const command = {
      id,
      idempotencyKey,
      command: 'plan',
      fingerprint: said,
      actor: actorOf(caller, posting),
      requestId,
    };
    return this.numbers.give(id, async (allot) =>
      this.store.create({ ...command, clientAt }, async () => {
        const now = this.now();
        if (said.startsAt.getTime() < now.getTime() - ENTERED_AFTER_MS) {
          throw new GridhallError(jointErrors.JOINT_START_PAST, { startsAt: said.startsAt.toISOString() });
        }
        await this.directory.requirePlace(said.placeCode);
        await this.#checkUnits(said.unitIds, said.placeCode);
        const matters = await this.#matters(caller, said.eventIds, said.placeCode);
        const { unitIds: plannedUnitIds, eventIds, ...plan } = said;
        const number = await allot(`${posting.place}-JO-${shanghaiDay(now).slice(0, 4)}-`);
        return {
          step: 'planned',
          entry: { from: null, to: 'PLANNED', comment: said.plan },
          document: {
            ...plan,
            number,
            places: placesAbove(said.placeCode),
            commandLevel,
            commandUnitId: commandUnitId(said.placeCode, commandLevel),
            state: 'PLANNED',
            matters,
            eventIds: [...new Set(eventIds)],
            plannedUnitIds: [...new Set(plannedUnitIds)],
            ...{ invitations: [], unitIds: [], signIns: [], findings: [], results: [], pendingFollowUps: 0 },
            ...{ conclusion: null, report: null, cancelReason: null },
            ...{ convenedAt: null, concludedAt: null, reportedAt: null, cancelledAt: null },
          },
        };
      }),
    );
  }

  /** @throws what the store and the rules refuse, UNIT_UNKNOWN, UNIT_OUT_OF_AREA */
  async convene(asker: Asker, rawInput: unknown): Promise<JointOutcome> {
    const { unitIds, ...command } = parseInput(jointSchemas.convene, rawInput);
    const operation = await this.store.findById(command.id, visibleOperations(asker.caller));
    if (operation !== null) await this.#checkUnits(unitIds, operation.placeCode);
    return this.#change('convene', asker, command, { unitIds });
  }

  /** @throws what the store and the rules refuse */
  async answer(asker: Asker, rawInput: unknown): Promise<JointOutcome> {
    const { accepted, reason, ...command } = parseInput(jointSchemas.answer, rawInput);
    return this.#change('answer', asker, command, { accepted, reason });
  }

  /** @throws what the store and the rules refuse */
  async signIn(asker: Asker, rawInput: unknown): Promise<JointOutcome> {
    const { point, accuracyMetres, ...command } = parseInput(jointSchemas.signIn, rawInput);
    return this.#change('signIn', asker, command, { point, accuracyMetres, clientAt: command.clientAt });
  }

  /**
   * Records a finding, then does what it asks of an event's own life. The finding is written first, with the task; a crash
   * leaves the task to the sweep, and the event's command, which knows its key, is taken once.
   *
   * @throws PLACE_UNKNOWN, WORK_ITEM_UNKNOWN, OUT_OF_SCOPE, and what the store and the rules refuse
   */
  async recordFinding(asker: Asker, rawInput: unknown): Promise<JointOutcome> {
    const { id, expectedVersion, idempotencyKey, clientAt, ...found } = parseInput(
      jointSchemas.recordFinding,
      rawInput,
    );
    const { newEvent } = found;
    if (newEvent !== null) {
      await this.directory.requirePlace(newEvent.placeCode);
      await this.directory.requireWorkItem(newEvent.workItemCode);
    }
    const findingId = aggregateIdFor('joint-finding', id, asker.caller.staffId, idempotencyKey);
    const command = { id, expectedVersion, idempotencyKey, clientAt };
    const outcome = await this.#change('recordFinding', asker, command, { ...found, findingId }, (operation) => {
      const { placeCode } = operation;
      if (newEvent === null || overlap(newEvent.placeCode, placeCode)) return;
      throw new GridhallError(commonErrors.OUT_OF_SCOPE, { placeCode: newEvent.placeCode });
    });
    const followed = await this.followUps.run(outcome.document, findingId, asker.requestId);
    return { ...outcome, document: followed };
  }

  /** @throws what the store and the rules refuse */
  async conclude(asker: Asker, rawInput: unknown): Promise<JointOutcome> {
    const { results, conclusion, ...command } = parseInput(jointSchemas.conclude, rawInput);
    return this.#change('conclude', asker, command, { results, conclusion });
  }

  /** @throws what the store and the rules refuse */
  async report(asker: Asker, rawInput: unknown): Promise<JointOutcome> {
    const { text, ...command } = parseInput(jointSchemas.report, rawInput);
    return this.#change('report', asker, command, { text });
  }

  /** @throws what the store and the rules refuse */
  async cancel(asker: Asker, rawInput: unknown): Promise<JointOutcome> {
    const { reason, ...command } = parseInput(jointSchemas.cancel, rawInput);
    return this.#change('cancel', asker, command, { reason });
  }

  /**
   * One read, one write; a command without an expected version is taken up again while others are faster.
   *
   * @throws CLIENT_CLOCK_AHEAD, JOINT_OPERATION_NOT_FOUND, JOINT_OPERATION_VERSION_CONFLICT, IDEMPOTENCY_KEY_REUSED, and what
   *   the rules refuse
   */
  async #change<Name extends JointCommand>(
    name: Name,
    { caller, requestId }: Asker,
    { id, expectedVersion, idempotencyKey, clientAt }: CommandInput,
    given: JointGiven[Name],
    check: (operation: Pick<JointOperationDocument, 'placeCode'>) => void = () => undefined,
  ): Promise<JointOutcome> {
    checkClientClock(clientAt, this.now());
    const filter = visibleOperations(caller);
    const command = {
      ...{ command: name, idempotencyKey, requestId, clientAt, filter },
      // One person's one act: the same key for another command, or from another person, is another act.
      fingerprint: { given, name, staffId: caller.staffId },
      actor: { system: 'undecided' },
    };
    for (let tries = 1; ; tries++) {
      const version = expectedVersion ?? (await this.store.findById(id, filter))?.version ?? 1;
      try {
        return await this.store.change(id, { ...command, expectedVersion: version }, (operation) => {
          check(operation);
          return decideJoint(operation, name, given, caller, this.now());
        });
      } catch (error) {
        const isOvertaken = isError(error, jointErrors.JOINT_OPERATION_VERSION_CONFLICT);
        if (!isOvertaken || expectedVersion !== null || tries === TRIES) throw error;
      }
    }
  }

  /** @throws UNIT_UNKNOWN, UNIT_NOT_IN_SERVICE, UNIT_OUT_OF_AREA */
  async #checkUnits(unitIds: readonly string[], placeCode: string): Promise<void> {
    for (const unitId of unitIds) {
      const unit = await this.directory.requireUnit(unitId);
      if (unit.isDissolved === true) throw new GridhallError(errors.UNIT_NOT_IN_SERVICE, { unitId });
      if (!overlap(unit.placeCode, placeCode)) {
        throw new GridhallError(errors.UNIT_OUT_OF_AREA, { unitId, unitPlaceCode: unit.placeCode, placeCode });
      }
    }
  }

  /** @throws JOINT_EVENT_UNFIT for an event that is not there, not open, or not in the place */
  async #matters(caller: Caller, eventIds: readonly string[], placeCode: string): Promise<JointMatter[]> {
    const found = await this.events.collection
      .find<EventRow>(
        { $and: [{ _id: { $in: [...eventIds] } }, visible(caller)] },
        { projection: { number: 1, workItemCode: 1, placeCode: 1, state: 1 } },
      )
      .toArray();
    const byId = new Map(found.map((event) => [event._id, event]));
    return [...new Set(eventIds)].map((eventId) => {
      const event = byId.get(eventId);
      if (event === undefined || !openStates.includes(event.state) || !overlap(event.placeCode, placeCode)) {
        throw new GridhallError(jointErrors.JOINT_EVENT_UNFIT, { eventId, placeCode });
      }
      return { eventId, number: event.number, workItemCode: event.workItemCode, placeCode: event.placeCode };
    });
  }
}

/** What every command that changes an operation is given. */
interface CommandInput {
  readonly id: string;
  /** Null: whatever version there is. */
  readonly expectedVersion: number | null;
  readonly idempotencyKey: string;
  readonly clientAt: Date | null;
}

/**
 * The posting of a command room or centre in which the caller leads an operation in a place: the nearest one.
 *
 * @throws FORBIDDEN, OUT_OF_SCOPE
 */
function leading(caller: Caller, placeCode: string): Posting {
  requirePermission(caller, 'joint-operation:command');
  const [nearest] = postingsFor(caller, 'joint-operation:command')
    .filter(({ place }) => placeCode.startsWith(place) && placeAtLevel(place, 'VILLAGE') === undefined)
    .sort((a, b) => b.place.length - a.place.length);
  if (nearest === undefined) throw new GridhallError(commonErrors.OUT_OF_SCOPE, { placeCode });
  return nearest;
}

function actorOf({ staffId }: Caller, { role, place: placeCode, unit: unitId }: Posting): Actor {
  return { staffId, role, placeCode, unitId };
}
