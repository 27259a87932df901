import { Numbers } from '@gridhall/service-kit';
import { randomUUID } from 'node:crypto';
import { workingTimeOf } from '../dispatch-rule/working-time.js';
import { dispatchRuleStore } from '../dispatch-rule/dispatch-rule.store.js';
import { Suggestions } from '../dispatch-rule/suggestions.js';
import { Directory } from '../directory/directory.js';
import { clockTerms } from '../clock/terms.js';
import { EventCommands } from '../event/event.commands.js';
import { eventStore, type EventStore } from '../event/event.store.js';
import { grid, people } from '../testing/district.fixture.js';
import { startEvents, type EventsUnderTest } from '../testing/events.fixture.js';
import { photo } from '../testing/given.fixture.js';
import { mediaOf } from '../testing/media.fixture.js';
import { FollowUps, type EventTasks } from './follow-ups.js';
import { JointOperationCommands } from './joint-operation.commands.js';
import { jointOperationStore, type JointOperationStore } from './joint-operation.store.js';
import { send, underWay, type OperationSeen } from './joint-operations.fixture.js';

let events: EventsUnderTest;
let store: JointOperationStore;
let eventsOfIt: EventStore;
let commands: EventCommands;
beforeAll(async () => {
  events = await startEvents();
  const { runtime } = events.subgraph;
  const terms = clockTerms({});
  eventsOfIt = eventStore(runtime, terms);
  const directory = new Directory(runtime.db);
  const { now } = runtime;
  const rules = dispatchRuleStore(runtime);
  const suggestions = new Suggestions(rules, directory, workingTimeOf(terms.calendar), now);
  const numbers = new Numbers(runtime.db, 'events');
  commands = new EventCommands(eventsOfIt, directory, numbers, suggestions, mediaOf(runtime, eventsOfIt), now);
  store = jointOperationStore(runtime);
});
afterAll(async () => events.stop());

interface FollowUpSeen {
  readonly state: string;
  readonly event: { readonly id: string; readonly state: string } | null;
  readonly refusal: { readonly code: string } | null;
}

/** The follow-up of an operation's only finding. */
function followUpOf({ findings }: OperationSeen): FollowUpSeen | undefined {
  return (findings as { followUp: FollowUpSeen }[])[0]?.followUp;
}

const matter = { title: '新隐患', description: '检查中发现。', workItemCode: 'WASTE', placeCode: grid };
const evidence = [{ kind: 'PHOTO', phase: 'AFTER', reference: photo.reference }];
const dispose = (expectedVersion: number): object => ({ expectedVersion, resultCode: 'RESOLVED', text: '当场整改。' });

/** How many events findings have reported so far. */
const reportedByFindings = async (): Promise<number> => events.collection.countDocuments({ title: matter.title });

describe('a finding', () => {
  it('reports a new event, once, however often the phone sends it', async () => {
    const event = await events.report();
    const { id } = await underWay(events, [event]);
    const before = await reportedByFindings();
    const input = { id, eventId: event.id, text: '占道', idempotencyKey: randomUUID(), newEvent: matter };
    const sent = await Promise.all(
      Array.from({ length: 4 }, () => send(events, 'recordJointFinding', input, people.handler)),
    );
    const seen = (await send(events, 'recordJointFinding', input, people.handler)).operation;
    expect(sent.filter(({ replayed }) => !replayed)).toHaveLength(1);
    // The handler reported it, and so sees it.
    expect(followUpOf(seen)).toMatchObject({ state: 'DONE', event: { state: 'REPORTED' } });
    expect(await reportedByFindings()).toBe(before + 1);
  });

  it('disposes of the event that the unit holds, by the event’s own rules', async () => {
    const event = await events.eventIn('IN_PROGRESS');
    const { id } = await underWay(events, [event]);
    const input = { id, eventId: event.id, text: '已整改', evidence, dispose: dispose(event.version) };
    const { operation } = await send(events, 'recordJointFinding', input, people.handler);
    expect(followUpOf(operation)).toMatchObject({
      state: 'DONE',
      event: { id: event.id, state: 'PENDING_VERIFICATION' },
    });
    const stored = await events.stored(event.id);
    expect(stored.timeline.at(-1)).toMatchObject({ command: 'dispose', actor: { staffId: people.handler.staffId } });
  });

  it('is kept though the event’s rules refuse what it asks, with why', async () => {
    const event = await events.eventIn('DISPATCHED');
    const { id } = await underWay(events, [event]);
    const input = { id, eventId: event.id, text: '已整改', evidence, dispose: dispose(event.version) };
    const { operation } = await send(events, 'recordJointFinding', input, people.handler);
    expect(followUpOf(operation)).toMatchObject({ state: 'REFUSED', refusal: { code: 'EVENT_STATE_FORBIDS' } });
    expect(await events.stored(event.id)).toMatchObject({ version: event.version });
  });
});

describe('a crash', () => {
  const dies = async (): Promise<never> => Promise.reject(new Error('The process died.'));
  const asker = (): Parameters<JointOperationCommands['recordFinding']>[0] => ({
    caller: { ...people.handler, name: 'handler' },
    requestId: 'crash',
  });
  /** Records a finding in a process whose event commands are these. */
  const recorded = async (tasks: EventTasks, input: object): Promise<void> => {
    const { runtime } = events.subgraph;
    const { now } = runtime;
    const followUps = new FollowUps(store, tasks, now);
    const numbers = new Numbers(runtime.db, 'joint_operations', 3);
    const crashing = new JointOperationCommands(store, eventsOfIt, new Directory(runtime.db), numbers, followUps, now);
    await expect(crashing.recordFinding(asker(), input)).rejects.toThrow('The process died.');
  };
  /** Three replicas look for what was left undone, a minute later. */
  const sweepAll = async (): Promise<void> => {
    const later = (): Date => new Date(Date.now() + 60_000);
    await Promise.all(Array.from({ length: 3 }, async () => new FollowUps(store, commands, later).sweep()));
  };
  const look = async (id: string): Promise<OperationSeen> =>
    (
      await events.ask(
        'query($id: ID!) { jointOperation(id: $id) { findings { followUp { state event { id state } refusal { code } } } } }',
        { id },
        people.dispatcher,
      )
    ).jointOperation;

  it('before the event’s command leaves the task to the sweep, which does it once in three replicas', async () => {
    const event = await events.eventIn('IN_PROGRESS');
    const { id } = await underWay(events, [event]);
    const input = {
      id,
      eventId: event.id,
      text: '已整改',
      evidence: [photo],
      measures: [],
      idempotencyKey: randomUUID(),
    };
    await recorded({ change: dies, takeOver: dies }, { ...input, dispose: dispose(event.version) });
    expect(followUpOf(await look(id))).toMatchObject({ state: 'PENDING' });
    await sweepAll();
    expect(followUpOf(await look(id))).toMatchObject({ state: 'DONE', event: { state: 'PENDING_VERIFICATION' } });
    expect(await events.stored(event.id)).toMatchObject({ version: event.version + 1 });
    expect(await new FollowUps(store, commands, () => new Date(Date.now() + 120_000)).sweep()).toBe(0);
  });

  it('after it, before the outcome is written, reports no second event', async () => {
    const event = await events.report();
    const { id } = await underWay(events, [event]);
    const before = await reportedByFindings();
    const input = {
      id,
      eventId: event.id,
      text: '占道',
      evidence: [photo],
      measures: [],
      idempotencyKey: randomUUID(),
    };
    const takeOver: EventTasks['takeOver'] = async (given) => {
      await commands.takeOver(given);
      return dies();
    };
    await recorded({ change: dies, takeOver }, { ...input, newEvent: { ...matter, urgency: 'NORMAL' } });
    expect(await reportedByFindings()).toBe(before + 1);
    await sweepAll();
    expect(followUpOf(await look(id))).toMatchObject({ state: 'DONE', event: { state: 'REPORTED' } });
    expect(await reportedByFindings()).toBe(before + 1);
  });
});
