import {
  aggregateIdFor,
  checkClientClock,
  parseInput,
  placesFor,
  type Actor,
  type Caller,
  type Loaded,
  type Numbers,
  type Outcome,
} from '@gridhall/service-kit';
import type { Directory } from '../directory/directory.js';
import { placeReport } from '../map/placing.js';
import type { Suggestion } from '../dispatch-rule/suggest.rules.js';
import type { Suggestions } from '../dispatch-rule/suggestions.js';
import type { ChangeCommand, Given } from './command.js';
import type { EventDocument } from './event.document.js';
import { changeSchemas, reportSchema, type ChangeInput } from './event.input.js';
import { numberPrefix } from './event.number.js';
import { decide } from './event.rules.js';
import type { EventStore } from './event.store.js';
import { visible } from './event.visibility.js';
import { begin, reportingPosting, type NewEvent, type Report } from './report.rules.js';

/** Who asks, and in which request. */
export interface Asker {
  readonly caller: Caller;
  readonly requestId: string;
}

/** A mutation that changes an event. */
export type ChangeMutation = keyof typeof changeSchemas;

/** A report that another service hands over: the platform itself enters it. */
export interface HandedOver {
  readonly id: string;
  readonly idempotencyKey: string;
  readonly requestId: string;
  /** Which part of the platform, for the timeline. */
  readonly system: string;
  readonly reporterStaffId: string;
  readonly workItemCode: string;
  readonly report: Report;
}

/** The commands of the life cycle: parse, ask the rules, write once (architecture §"A write"). */
export class EventCommands {
  constructor(
    private readonly store: EventStore,
    private readonly directory: Directory,
    private readonly numbers: Numbers,
    private readonly suggestions: Suggestions,
    private readonly now: () => Date,
  ) {}

  /**
   * Reports a matter (`reportEvent`). The id follows from who asks and the idempotency key, so that a phone that sends
   * ten times at once meets its own event.
   *
   * @throws BAD_INPUT, CLIENT_CLOCK_AHEAD, POINT_OUTSIDE_DISTRICT, FORBIDDEN, OUT_OF_SCOPE, PLACE_UNKNOWN, WORK_ITEM_UNKNOWN,
   *   NOT_FOR_THE_SPOT, EVIDENCE_REQUIRED, IDEMPOTENCY_KEY_REUSED
   */
  async report({ caller, requestId }: Asker, rawInput: unknown): Promise<Outcome<EventDocument>> {
    const input = parseInput(reportSchema, rawInput);
    checkClientClock(input.clientAt, this.now());
    const { idempotencyKey, clientAt, workItemCode, settled, settlementText, ...told } = input;
    const placing = await placeReport(this.directory, told, placesFor(caller, 'event:report'));
    // The scope first: of what lies outside nobody learns whether it is there.
    const posting = reportingPosting(caller, placing.placeCode, settled);
    await this.directory.requirePlace(placing.placeCode);
    const { role, place: placeCode, unit: unitId } = posting;
    const id = aggregateIdFor('event', caller.staffId, idempotencyKey);
    const settlement = settled ? { text: settlementText } : null;
    const report: Report = { ...told, ...placing, settlement, applicationId: null };
    return this.#create(
      {
        id,
        idempotencyKey,
        command: settled ? 'selfHandle' : 'report',
        fingerprint: { ...told, workItemCode, settled, settlementText },
        actor: { staffId: caller.staffId, role, placeCode, unitId },
        requestId,
        clientAt: clientAt ?? null,
      },
      async () =>
        begin(
          id,
          report,
          await this.directory.requireWorkItem(workItemCode),
          { staffId: caller.staffId, posting },
          this.now(),
        ),
    );
  }

  /**
   * Makes an event of what another service hands over; the same again changes nothing.
   *
   * @throws PLACE_UNKNOWN, WORK_ITEM_UNKNOWN
   */
  async takeOver(matter: HandedOver): Promise<Outcome<EventDocument>> {
    const { id, idempotencyKey, requestId, system, reporterStaffId, workItemCode, report } = matter;
    return this.#create(
      { id, idempotencyKey, command: 'report', fingerprint: null, actor: { system }, requestId },
      async () => {
        await this.directory.requirePlace(report.placeCode);
        const item = await this.directory.requireWorkItem(workItemCode);
        return begin(id, report, item, { staffId: reporterStaffId, posting: null }, this.now());
      },
    );
  }

  /**
   * Takes a step in an event's life: one read, one write.
   *
   * @param read reads the event among those that the caller may see, when many are read at once
   * @throws BAD_INPUT, CLIENT_CLOCK_AHEAD, UNIT_UNKNOWN, EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT,
   *   IDEMPOTENCY_KEY_REUSED, and what the rules refuse (event.rules.ts)
   */
  async change(
    mutation: ChangeMutation,
    { caller, requestId }: Asker,
    rawInput: unknown,
    read?: (id: string) => Promise<Loaded<EventDocument> | null>,
  ): Promise<Outcome<EventDocument>> {
    const input: ChangeInput = parseInput(changeSchemas[mutation], rawInput);
    checkClientClock(input.clientAt, this.now());
    const { id, expectedVersion, idempotencyKey, clientAt, ...asked } = input;
    const command = commandOf(mutation, input);
    const suggestion = command === 'dispatch' ? await this.#suggestion(id, caller) : null;
    const unitId = input.unitId ?? suggestion?.unitId;
    const given: Given = {
      reasonCode: input.reasonCode ?? input.resultCode ?? null,
      comment: input.comment ?? input.text ?? null,
      evidence: input.evidence ?? [],
      satisfaction: input.satisfaction ?? null,
      unit: unitId == null ? null : await this.directory.requireUnit(unitId),
      suggestion,
      overrideReason: input.overrideReason ?? null,
    };
    return this.store.change(
      id,
      {
        expectedVersion,
        idempotencyKey,
        command,
        // One person's one act: the same key for another command, or from another person, is another act.
        fingerprint: { ...asked, mutation, staffId: caller.staffId },
        // Which posting counts is known with the event; the decision names it.
        actor: { system: 'undecided' },
        requestId,
        clientAt: clientAt ?? null,
        filter: visible(caller),
        ...(read === undefined ? {} : { read }),
      },
      (event) => {
        const { posting, ...change } = decide(event, command, given, caller, this.now());
        const { role, place: placeCode, unit: unitId } = posting;
        const actor: Actor = { staffId: caller.staffId, role, placeCode, unitId };
        return { ...change, actor };
      },
    );
  }

  /** What is suggested for the event as it is now; the expected version tells whether it still was at the write. */
  async #suggestion(id: string, caller: Caller): Promise<Suggestion | null> {
    const event = await this.store.findById(id, visible(caller));
    return event === null ? null : this.suggestions.forEvent(event);
  }

  /** The number comes last, when nothing can be refused any more. */
  async #create(
    command: Parameters<EventStore['create']>[0],
    decideBirth: () => Promise<NewEvent>,
  ): Promise<Outcome<EventDocument>> {
    return this.numbers.give(command.id, async (allot) =>
      this.store.create(command, async () => {
        const birth = await decideBirth();
        const { placeCode, reportedAt } = birth.document;
        const number = await allot(numberPrefix(placeCode, reportedAt));
        return { ...birth, document: { ...birth.document, number } };
      }),
    );
  }
}

/** The command of the table that a mutation's input asks for: `verifyEvent` passes or fails. */
function commandOf(mutation: ChangeMutation, { passed }: ChangeInput): ChangeCommand {
  if (mutation !== 'verify') return mutation;
  return passed === true ? 'pass' : 'fail';
}
