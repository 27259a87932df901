import { randomBytes, randomUUID } from 'node:crypto';
import { Numbers, type Outcome } from '@gridhall/service-kit';
import { eventually, startTestSubgraph, type TestSubgraph } from '@gridhall/service-kit/testing';
import { clockTerms } from '../clock/terms.js';
import { events } from '../definition.js';
import { Directory } from '../directory/directory.js';
import { dispatchRuleStore } from '../dispatch-rule/dispatch-rule.store.js';
import { Suggestions } from '../dispatch-rule/suggestions.js';
import { workingTimeOf } from '../dispatch-rule/working-time.js';
import type { SystemCommand } from '../event/command.js';
import { EventCommands, type SystemStep } from '../event/event.commands.js';
import type { EventDocument } from '../event/event.document.js';
import { eventStore, type EventStore } from '../event/event.store.js';
import { mutationName, type ChangeMutation } from '../event/mutations.js';
import { note, photo } from './given.fixture.js';
import { mediaOf } from './media.fixture.js';
import { districtMessages, grid, people, places, unitIds, units, workItems, type Person } from './district.fixture.js';

/** An event as tests see it after a step. */
export interface Seen {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly version: number;
  readonly level: string;
  readonly resolvedAtLevel: string | null;
  readonly holderUnit: { readonly id: string } | null;
}

const EVENT = 'id number state version level resolvedAtLevel holderUnit { id }';

/** The events subgraph on real servers, with the district of the fixture, as its people use it. */
export class EventsUnderTest {
  constructor(
    readonly subgraph: TestSubgraph,
    private readonly clock: { at: Date | null },
  ) {}

  get collection(): ReturnType<TestSubgraph['runtime']['db']['collection']> {
    return this.subgraph.runtime.db.collection('events');
  }

  /** The document as it is stored. */
  async stored(id: string): Promise<EventDocument> {
    const document = await this.subgraph.runtime.db.collection<EventDocument>('events').findOne({ _id: id });
    if (document === null) throw new Error(`There is no event ${id}.`);
    return document;
  }

  /** Waits until the directory knows of it. */
  async isKept(collection: 'units' | 'workItems', id: string): Promise<void> {
    const kept = this.subgraph.runtime.db.collection<{ _id: string }>(collection);
    await eventually(async () => (await kept.findOne({ _id: id })) !== null);
  }

  /** Turns the service's clock; null lets it run. */
  turnClock(at: Date | null): void {
    this.clock.at = at;
  }

  /** Asks, and gives back the whole answer. */
  async answer(
    query: string,
    variables: Readonly<Record<string, unknown>>,
    as: Person | null,
    // Tests look into answers of every shape.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- see above
  ): Promise<{ data: any; errors?: { message: string; extensions: any; path?: string[] }[] }> {
    const { body } = await this.subgraph.request(query, variables, {
      as: as === null ? null : as.postings,
      staffId: as?.staffId ?? 'nobody',
    });
    return body;
  }

  /** Asks, and expects an answer without errors. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers have every shape
  async ask(query: string, variables: Readonly<Record<string, unknown>>, as: Person): Promise<any> {
    const { data, errors } = await this.answer(query, variables, as);
    if (errors !== undefined) throw Object.assign(new Error(errors[0]?.message), { ...errors[0]?.extensions });
    return data;
  }

  /** Sends a command. A refusal is thrown with the error's `code` and details on it. */
  async send(
    mutation: string,
    input: Readonly<Record<string, unknown>>,
    as: Person,
  ): Promise<{ event: Seen; replayed: boolean }> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const query = `mutation($input: ${type}) { ${mutation}(input: $input) { replayed event { ${EVENT} } } }`;
    return (await this.ask(query, { input }, as))[mutation];
  }

  /** Reports a matter, as a grid member sees one. */
  async report(as: Person = people.member, input: Readonly<Record<string, unknown>> = {}): Promise<Seen> {
    const matter = { title: '楼道堆物', description: '三楼楼道堆放纸箱。', placeCode: grid, workItemCode: 'FIRE' };
    return (await this.send('reportEvent', { idempotencyKey: randomUUID(), ...matter, ...input }, as)).event;
  }

  /** Takes a step. */
  async step(
    mutation: ChangeMutation,
    event: Pick<Seen, 'id' | 'version'>,
    as: Person,
    input: Readonly<Record<string, unknown>> = {},
  ): Promise<Seen> {
    const { id, version } = event;
    const named = { id, expectedVersion: version, idempotencyKey: randomUUID() };
    return (await this.send(mutationName(mutation), { ...named, ...inputs[mutation], ...input }, as)).event;
  }

  /** Brings a new event along the main line to a state. */
  async eventIn(
    state:
      'REPORTED' | 'ACCEPTED' | 'DISPATCHED' | 'IN_PROGRESS' | 'PENDING_VERIFICATION' | 'PENDING_EVALUATION' | 'CLOSED',
    input: Readonly<Record<string, unknown>> = {},
  ): Promise<Seen> {
    let event = await this.report(people.member, input);
    for (const [mutation, as] of mainLine) {
      if (event.state === state) break;
      event = await this.step(mutation, event, as);
    }
    if (event.state !== state) throw new Error(`The main line leads to ${event.state}, not to ${state}.`);
    return event;
  }

  /** Lets the platform itself take a step, as its clocks do. */
  async bySystem(
    id: string,
    command: SystemCommand,
    expectedVersion: number,
    more: Partial<SystemStep> = {},
  ): Promise<Outcome<EventDocument>> {
    const named = { expectedVersion, idempotencyKey: randomUUID(), requestId: 'test', system: 'clock' };
    return this.replica().commands.bySystem(id, command, { ...named, ...more });
  }

  /** What another replica of the service works with, on the same database. */
  replica(): { readonly store: EventStore; readonly directory: Directory; readonly commands: EventCommands } {
    const { runtime } = this.subgraph;
    const now = (): Date => this.clock.at ?? new Date();
    const terms = clockTerms({});
    const directory = new Directory(runtime.db);
    const suggestions = new Suggestions(dispatchRuleStore(runtime), directory, workingTimeOf(terms.calendar), now);
    const numbers = new Numbers(runtime.db, 'events');
    const store = eventStore(runtime, terms);
    const commands = new EventCommands(store, directory, numbers, suggestions, mediaOf(runtime, store), now);
    return { store, directory, commands };
  }

  async stop(): Promise<void> {
    await this.subgraph.stop();
  }
}

/** What each mutation gives along, unless a test says otherwise. */
const inputs: Readonly<Record<ChangeMutation, Readonly<Record<string, unknown>>>> = {
  requestConfirmation: { comment: '照片与地址不符，请核实。' },
  confirm: { reasonCode: 'AS_REPORTED', evidence: [note] },
  accept: {},
  decline: { reasonCode: 'OUT_OF_DUTY' },
  appeal: { text: '确属网格事项。' },
  requestInfo: { text: '请补充门牌号。' },
  supplyInfo: { text: '三号楼二单元。' },
  merge: {},
  unmerge: {},
  withdraw: {},
  fileForRecord: {},
  dispatch: { unitId: unitIds.agency },
  recall: {},
  void: { reasonCode: 'NO_LONGER_THERE' },
  escalate: { reasonCode: 'CROSSES_DEPARTMENTS' },
  delegate: {},
  acknowledge: {},
  return: { reasonCode: 'NOT_OUR_DUTY' },
  addProgress: { text: '已约谈业主。' },
  transferWithinUnit: { staffId: people.handler.staffId },
  requestAssist: { assistUnitIds: [unitIds.orderAgency] },
  answerAssist: { answer: 'ACCEPT' },
  extend: { workingDays: 3, reasonCode: 'HARD_MATTER' },
  suspend: { reasonCode: 'WAITS_FOR_FUNDS' },
  decideRequest: { approved: true },
  resume: {},
  dispose: { resultCode: 'RESOLVED', text: '已清理。', evidence: [photo] },
  verify: { passed: true, evidence: [note] },
  reassignVerification: {},
  evaluate: { satisfaction: 5 },
  close: { reasonCode: 'ASKED_AND_SILENT' },
  redo: { reasonCode: 'NOT_SOLVED' },
  reopen: { reasonCode: 'RECURRED' },
  split: {
    parts: [
      { title: '清运', description: '清运纸箱。' },
      { title: '执法', description: '查处责任人。' },
    ],
  },
  supervise: { supervision: 'NORMAL' },
  cancelSupervision: {},
  urge: {},
  instruct: { text: '限期办结。' },
  copy: { unitIds: [unitIds.department] },
  setUrgent: {},
  setConfidential: { confidential: true },
  setLegacy: { legacyFlag: true },
  comment: { text: '已电话告知。' },
};

/** Who takes each step of the main line. */
const mainLine: readonly (readonly [ChangeMutation, Person])[] = [
  ['accept', people.dispatcher],
  ['dispatch', people.dispatcher],
  ['acknowledge', people.handler],
  ['dispose', people.handler],
  ['verify', people.leader],
  ['evaluate', people.member],
];

/**
 * Starts the subgraph and waits until it knows the district from grid's messages.
 *
 * @param clocks let them take effect: what a test holds in hand may then take a step of its own when time is turned
 */
export async function startEvents({ clocks = false } = {}): Promise<EventsUnderTest> {
  const clock: { at: Date | null } = { at: null };
  const environment = {
    GRIDHALL_CLOCKS: String(clocks),
    GRIDHALL_CLOCK_POLL_SECONDS: '0.02',
    GRIDHALL_SEAL_KEY: randomBytes(32).toString('base64url'),
  };
  const subgraph = await startTestSubgraph(events, environment, { now: () => clock.at ?? new Date() });
  for (const message of districtMessages) await subgraph.publish(message);
  const { db } = subgraph.runtime;
  await eventually(async () => {
    const [knownPlaces, knownUnits, knownItems] = await Promise.all(
      ['places', 'units', 'workItems'].map((name) => db.collection(name).countDocuments()),
    );
    return knownPlaces === places.length && knownUnits === units.length && knownItems === workItems.length;
  });
  return new EventsUnderTest(subgraph, clock);
}
