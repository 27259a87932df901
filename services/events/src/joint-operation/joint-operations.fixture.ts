import { randomUUID } from 'node:crypto';
import { people, town, unitIds, type Person } from '../testing/district.fixture.js';
import type { EventsUnderTest, Seen } from '../testing/events.fixture.js';
import { gate } from './joint-operation.fixture.js';

/** A joint operation as tests see it after a command. */
export interface OperationSeen {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

const OPERATION = `id number state version participants { unit { id } state attendance signedIn }
  signIns { person { id } unit { id } distanceMetres minutesLate }
  findings { id measures followUp { kind state event { id state } refusal { code messageZh } } }`;

const inputTypes: Readonly<Record<string, string>> = {
  planJointOperation: 'PlanJointOperation',
  conveneJointOperation: 'ConveneJointOperation',
  answerJointOperation: 'AnswerJointOperation',
  signInToJointOperation: 'SignInToJointOperation',
  recordJointFinding: 'RecordJointFinding',
  concludeJointOperation: 'ConcludeJointOperation',
  reportJointOperation: 'ReportJointOperation',
  cancelJointOperation: 'CancelJointOperation',
};

/** Sends a command on joint operations; a refusal is thrown with its code. */
export async function send(
  events: EventsUnderTest,
  mutation: string,
  input: Readonly<Record<string, unknown>>,
  as: Person,
): Promise<{ operation: OperationSeen; replayed: boolean }> {
  const query = `mutation($input: ${inputTypes[mutation] ?? ''}Input!) { ${mutation}(input: $input) { replayed operation { ${OPERATION} } } }`;
  return (await events.ask(query, { input: { idempotencyKey: randomUUID(), ...input } }, as))[mutation];
}

/** Plans an operation on some events, for an hour from now. */
export async function plan(
  events: EventsUnderTest,
  matters: readonly Pick<Seen, 'id'>[],
  said: Readonly<Record<string, unknown>> = {},
  as: Person = people.dispatcher,
): Promise<OperationSeen> {
  const input = {
    title: '园区联合检查',
    plan: '检查三家企业。',
    placeCode: town,
    eventIds: matters.map(({ id }) => id),
    unitIds: [unitIds.agency, unitIds.orderAgency],
    meetingPoint: gate,
    meetingAddress: '园区大门',
    startsAt: new Date(Date.now() + 3_600_000),
    ...said,
  };
  return (await send(events, 'planJointOperation', input, as)).operation;
}

/** An operation under way: planned, convened, and somebody of the agency has signed in. */
export async function underWay(events: EventsUnderTest, matters: readonly Pick<Seen, 'id'>[]): Promise<OperationSeen> {
  const { id, version } = await plan(events, matters);
  await send(events, 'conveneJointOperation', { id, expectedVersion: version }, people.dispatcher);
  return (await send(events, 'signInToJointOperation', { id, point: gate }, people.handler)).operation;
}
