import type { EventState } from '@gridhall/messages';
import {
  GridhallError,
  aggregateIdFor,
  checkClientClock,
  parseInput,
  placesFor,
  type Caller,
  type Loaded,
  type Numbers,
  type Outcome,
} from '@gridhall/service-kit';
import type { z } from 'zod';
import type { Directory } from '../directory/directory.js';
import type { EventMedia } from '../media/event.media.js';
import { placeReport } from '../map/placing.js';
import type { Suggestion } from '../dispatch-rule/suggest.rules.js';
import type { Suggestions } from '../dispatch-rule/suggestions.js';
import { errors } from '../errors.js';
import { requireAnswers } from '../form/form.rules.js';
import { nothingGiven, type Given, type SystemCommand } from './command.js';
import type { Platform } from './doer.js';
import type { EventDocument, EventFacts } from './event.document.js';
import { actorOf, decided, type EventChange } from './event.change.js';
import { givenOf } from './event.given.js';
import { changeSchemas, draftSchema, reportSchema, type ChangeInput } from './event.input.js';
import { numberPrefix } from './event.number.js';
import { decide } from './event.rules.js';
import type { EventStore } from './event.store.js';
import { isMerging, merging, partItems, splitting } from './event.together.js';
import { visible } from './event.visibility.js';
import type { Command } from './lifecycle.js';
import { commandOf, type ChangeMutation } from './mutations.js';
import { CLOCK_BREACHED } from './reasons.js';
import { unsearched } from '../search/keys.rules.js';
import { begin, reportingPosting, type NewEvent, type Report } from './report.rules.js';

export type { ChangeMutation } from './mutations.js';

/** Who asks, and in which request. */
export interface Asker {
  readonly caller: Caller;
  readonly requestId: string;
}

/** A report that another service hands over: the platform itself enters it. */
export interface HandedOver {
  readonly id: string;
  readonly idempotencyKey: string;
  readonly requestId: string;
  /** Which part of the platform, for the timeline. */
  readonly system: string;
  /** Null for a report from outside the staff. */
  readonly reporterStaffId: string | null;
  /** What was handed over, where the same key may come with something else. */
  readonly fingerprint?: unknown;
  readonly workItemCode: string;
  readonly report: Report;
}

/** A step of the platform's own (see {@link EventCommands.bySystem}). */
export interface SystemStep extends Partial<
  Pick<Given, 'reasonCode' | 'comment' | 'supervision' | 'staffId' | 'dueAt' | 'successorCode'>
> {
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
  readonly requestId: string;
  /** Which part of the platform, for the timeline, such as `clock`. */
  readonly system: string;
  /** What else the step settles, beside what the command does: the clock that it is taken by. */
  readonly settles?: (event: EventFacts) => Partial<EventFacts>;
  /** The event as its clock was found due, so that it is not read once more. */
  readonly read?: (id: string) => Promise<Loaded<EventDocument> | null>;
}

/** The commands of the life cycle: parse, ask the rules, write once (architecture §"A write"). */
export class EventCommands {
  constructor(
    private readonly store: EventStore,
    private readonly directory: Directory,
    private readonly numbers: Numbers,
    private readonly suggestions: Suggestions,
    private readonly media: EventMedia,
    private readonly now: () => Date,
  ) {}

  /**
   * Reports a matter (`reportEvent`). The id follows from who asks and the idempotency key, so that a phone that sends
   * ten times at once meets its own event. With `draft`, the draft becomes the report.
   *
   * @throws BAD_INPUT, CLIENT_CLOCK_AHEAD, POINT_OUTSIDE_DISTRICT, FORBIDDEN, OUT_OF_SCOPE, PLACE_UNKNOWN, WORK_ITEM_UNKNOWN,
   *   WORK_ITEM_WITHDRAWN, EXTRA_FIELDS_INVALID, NOT_FOR_THE_SPOT, EVIDENCE_REQUIRED, EVIDENCE_MISSING, IDEMPOTENCY_KEY_REUSED; with `draft` also EVENT_NOT_FOUND,
   *   EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS
   */
  async report(asker: Asker, rawInput: unknown): Promise<Outcome<EventDocument>> {
    const input = parseInput(reportSchema, rawInput);
    const { settled, settlementText, ...told } = input;
    const command = settled ? 'selfHandle' : 'report';
    return this.#tell(asker, command, told, { settlement: settled ? { text: settlementText } : null });
  }

  /**
   * Keeps what the reporter knows so far (`saveEventDraft`); nobody else sees it.
   *
   * @throws BAD_INPUT, CLIENT_CLOCK_AHEAD, POINT_OUTSIDE_DISTRICT, FORBIDDEN, OUT_OF_SCOPE, PLACE_UNKNOWN,
   *   WORK_ITEM_UNKNOWN, IDEMPOTENCY_KEY_REUSED; of a draft that is there also EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, EVENT_STATE_FORBIDS
   */
  async saveDraft(asker: Asker, rawInput: unknown): Promise<Outcome<EventDocument>> {
    const told = parseInput(draftSchema, rawInput);
    return this.#tell(asker, 'saveDraft', told, { settlement: null, begins: 'as draft' });
  }

  /** What a person tells of a matter: a new event, or a draft that is told anew. */
  async #tell(
    { caller, requestId }: Asker,
    command: 'report' | 'selfHandle' | 'saveDraft',
    { idempotencyKey, clientAt, workItemCode, draft, extra: given, ...told }: z.output<typeof draftSchema>,
    how: Pick<Report, 'settlement' | 'begins'>,
  ): Promise<Outcome<EventDocument>> {
    checkClientClock(clientAt, this.now());
    const placing = await placeReport(this.directory, told, placesFor(caller, 'event:report'));
    // The scope first: of what lies outside nobody learns whether it is there.
    const posting = reportingPosting(caller, placing.placeCode, command === 'selfHandle');
    await this.directory.requirePlace(placing.placeCode);
    const report: Report = { ...told, ...placing, ...how, applicationId: null };
    const { staffId } = caller;
    const step = {
      idempotencyKey,
      command,
      fingerprint: { ...told, ...how, workItemCode, staffId, draft, extra: given },
      actor: actorOf(staffId, posting),
      requestId,
      clientAt: clientAt ?? null,
    };
    const born = async (id: string): Promise<NewEvent> => {
      const item = await this.directory.requireWorkItem(workItemCode);
      const extra = requireAnswers(item, given, command !== 'saveDraft');
      const evidence = await this.media.attach(report.evidence, id, staffId);
      return begin(id, { ...report, evidence, extra }, item, { staffId, posting }, this.now());
    };
    if (draft == null) {
      const id = aggregateIdFor('event', staffId, idempotencyKey);
      return this.#create({ ...step, id }, async () => born(id));
    }
    const { document, step: name, entry } = await born(draft.id);
    // The clocks that run go on, or end with the step.
    const { clocks: _, nextAlarmAt: __, dueAt: ___, ...set } = document;
    const filter = { reporterStaffId: staffId };
    return this.store.change(draft.id, { ...step, expectedVersion: draft.expectedVersion, filter }, ({ state }) => {
      requireDraft(command, state);
      return { set, step: name, entry: { ...entry, from: state } };
    });
  }

  /**
   * Makes an event of what another service hands over; the same again changes nothing.
   *
   * @throws PLACE_UNKNOWN, WORK_ITEM_UNKNOWN
   */
  async takeOver(matter: HandedOver): Promise<Outcome<EventDocument>> {
    const { id, idempotencyKey, requestId, system, reporterStaffId, workItemCode, report, fingerprint = null } = matter;
    return this.#create(
      { id, idempotencyKey, command: 'report', fingerprint, actor: { system }, requestId },
      async () => {
        // The grid may have been merged while the matter was on its way.
        const [placeCode = report.placeCode] = await this.directory.livingPlaces(report.placeCode);
        const item = await this.directory.requireWorkItem(workItemCode);
        return begin(id, { ...report, placeCode }, item, { staffId: reporterStaffId, posting: null }, this.now());
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
    const suggestion = command === 'dispatch' ? await this.#suggestion(input, caller) : null;
    const evidence = await this.media.attach(input.evidence ?? [], id, caller.staffId);
    const given = { ...(await givenOf(command, input, suggestion, this.store, this.directory)), evidence };
    const step = {
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
    };
    const change = (event: EventFacts, more: Partial<Given> = {}): EventChange =>
      decided(decide(event, command, { ...given, ...more }, caller, this.now()), caller);
    if (isMerging(command)) return this.store.changeTogether(id, step, merging(command, input, change, this.now));
    if (command === 'split') {
      const items = await partItems(input, this.directory);
      return this.store.changeTogether(id, step, splitting(input, items, change, this.now));
    }
    return this.store.change(id, { ...step, ...(read === undefined ? {} : { read }) }, (event) => change(event));
  }

  /**
   * Takes a step in the platform's own name, such as when a clock is due: the same rules, one read, one write. The same key
   * again changes nothing.
   *
   * @throws EVENT_NOT_FOUND, EVENT_VERSION_CONFLICT, IDEMPOTENCY_KEY_REUSED, EVENT_STATE_FORBIDS, CLOCK_NOT_DUE, and what
   *   the guards of the row refuse
   */
  async bySystem(id: string, command: SystemCommand, step: SystemStep): Promise<Outcome<EventDocument>> {
    const { expectedVersion, idempotencyKey, requestId, system, settles, read, ...told } = step;
    const platform: Platform = { system };
    const given: Given = { ...nothingGiven, ...systemWords[command], ...told };
    return this.store.change(
      id,
      {
        ...{ expectedVersion, idempotencyKey, command, fingerprint: { command, ...told }, actor: platform, requestId },
        ...(read === undefined ? {} : { read }),
      },
      (event) => {
        const change = decided(decide(event, command, given, platform, this.now()), platform);
        return { ...change, set: { ...change.set, ...settles?.(event) } };
      },
    );
  }

  /** What is suggested for the event as it is now; the expected version tells whether it still was at the write. */
  async #suggestion({ id, expectedVersion }: ChangeInput, caller: Caller): Promise<Suggestion | null> {
    const event = this.store.remembered(id, expectedVersion) ?? (await this.store.findById(id, visible(caller)));
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
        return { ...birth, document: { ...birth.document, ...unsearched, number } };
      }),
    );
  }
}

/** What the platform says of a step where its caller says nothing. */
const systemWords: Readonly<Partial<Record<SystemCommand, Partial<Given>>>> = {
  supplyInfo: { comment: '补充期限已过，自动退回。' },
  escalate: { reasonCode: CLOCK_BREACHED },
};

/** @throws EVENT_STATE_FORBIDS */
function requireDraft(command: Command, state: EventState): void {
  if (state === 'DRAFT') return;
  throw new GridhallError(errors.EVENT_STATE_FORBIDS, { state, command, possibleIn: ['DRAFT'] });
}
