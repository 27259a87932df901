import {
  buildSchema as parseSchema,
  isInputObjectType,
  isObjectType,
  isRequiredInputField,
  print,
  getNamedType,
  isLeafType,
  type GraphQLField,
} from 'graphql';
import { loadTypeDefs } from '@gridhall/service-kit';
import { join } from 'node:path';
import { people, unitIds } from '../../testing/district.fixture.js';
import { startEvents, type EventsUnderTest } from '../../testing/events.fixture.js';

let events: EventsUnderTest;
beforeAll(async () => {
  events = await startEvents();
});
afterAll(async () => events.stop());

/** The service's schema without the parts that are federation's. */
const schema = parseSchema(
  `type Query type Mutation ${print(loadTypeDefs(join(__dirname, '../../..')))}`
    .replaceAll(/extend schema[^]*?\n\n/g, '')
    .replaceAll(/ @(?:key|requiresScopes|shareable|authenticated)(?:\([^)]*\))?/g, ''),
);

/** A selection of a field with all leaves two levels down, and its key where it is an entity. */
function selectionOf(field: GraphQLField<unknown, unknown>, depth = 2): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return field.name;
  if (!isObjectType(type)) throw new Error(`${field.name} is neither leaf nor object.`);
  const inner = Object.values(type.getFields())
    .filter((one) => one.args.length === 0 && (depth > 1 || isLeafType(getNamedType(one.type))))
    .map((one) => selectionOf(one, depth - 1))
    .filter((selection) => selection !== '');
  // What is made of objects alone is seen where it stands nearer.
  return inner.length === 0 ? '' : `${field.name} { ${inner.join(' ')} }`;
}

/** The fields of a mutation's input, and those of them that must be given, beside which event and which try. */
function inputOf(mutation: string): { all: string[]; needed: string[] } {
  const type = schema.getType(`${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`);
  const fields = isInputObjectType(type) ? Object.values(type.getFields()) : [];
  const own = fields.filter(({ name }) => !['id', 'expectedVersion', 'idempotencyKey', 'clientAt'].includes(name));
  return { all: own.map(({ name }) => name), needed: own.filter(isRequiredInputField).map(({ name }) => name) };
}

const eventType = schema.getType('Event');
const eventFields = isObjectType(eventType) ? Object.values(eventType.getFields()) : [];

describe('a list', () => {
  it('gives every field the same, whether it is asked for alone or with all others', async () => {
    // Links hold for a span of time.
    events.turnClock(new Date());
    const { id } = await events.eventIn('CLOSED', {
      address: '某小区3号楼',
      point: { longitude: 121.7, latitude: 29.95 },
      evidence: [{ kind: 'PHOTO', phase: 'BEFORE', reference: 'photo/before.jpg' }],
    });
    // Some fields tell how much time is left.
    events.turnClock(new Date());
    const whole = (
      await events.ask(
        `query($id: ID!) { event(id: $id) { ${eventFields.map((field) => selectionOf(field)).join(' ')} } }`,
        { id },
        people.leader,
      )
    ).event;
    expect(eventFields.length).toBeGreaterThan(40);
    for (const field of eventFields) {
      const query = `{ events(first: 1) { ...Page } } fragment Page on EventConnection { edges { node { ... on Event { ${selectionOf(field)} } } } }`;
      const [edge] = (await events.ask(query, {}, people.leader)).events.edges;
      expect(edge.node).toEqual({ [field.name]: whole[field.name] });
    }
    events.turnClock(null);
  });
});

describe('availableActions', () => {
  const QUERY = `query($id: ID!) { event(id: $id) { version availableActions {
    command nameZh mutation allowed whyNot { code message messageZh } reasonCodes { code nameZh nameEn } requires accepts deadline
  } } }`;

  it('tells a handler what may be done, with what, until when, and why not', async () => {
    const { id } = await events.eventIn('DISPATCHED');
    const actions = (await events.ask(QUERY, { id }, people.handler)).event.availableActions;
    const action = (command: string): object => actions.find((one: { command: string }) => one.command === command);
    expect(
      actions.filter((one: { allowed: boolean }) => one.allowed).map((one: { command: string }) => one.command),
    ).toEqual(['ESCALATE', 'ACKNOWLEDGE', 'RETURN', 'COMMENT']);
    expect(action('RETURN')).toMatchObject({
      nameZh: '退单·回退',
      mutation: 'returnEvent',
      whyNot: null,
      requires: ['reasonCode'],
      accepts: ['reasonCode', 'comment'],
      deadline: expect.stringMatching(/^\d{4}-/),
      reasonCodes: expect.arrayContaining([
        { code: 'NOT_OUR_DUTY', nameZh: '不属本单位职责', nameEn: 'Not a duty of this unit' },
      ]),
    });
    expect(action('ACCEPT')).toMatchObject({
      whyNot: {
        code: 'FORBIDDEN',
        message: expect.stringContaining('event:accept'),
        messageZh: expect.stringContaining('无权'),
      },
    });
  });

  it('asks for exactly the input that the schema has beside id, version and key', async () => {
    const { id } = await events.report();
    const actions: { command: string; mutation: string; requires: string[]; accepts: string[] }[] = (
      await events.ask(QUERY, { id }, people.dispatcher)
    ).event.availableActions;
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    for (const { command, mutation, requires, accepts } of actions) {
      expect(mutations).toContain(mutation);
      const { all, needed } = inputOf(mutation);
      expect([command, accepts.toSorted()]).toEqual([command, all.toSorted()]);
      expect([command, requires.filter((name) => !all.includes(name))]).toEqual([command, []]);
      expect([command, needed.filter((name) => !requires.includes(name))]).toEqual([command, []]);
    }
  });
});

describe('one request with several steps', () => {
  it('answers each with what holds after it', async () => {
    const { id } = await events.report();
    const query = `mutation($accept: AcceptEventInput!, $dispatch: DispatchEventInput!) {
      acceptEvent(input: $accept) { event { version timeline { step } } }
      dispatchEvent(input: $dispatch) { event { version timeline { step } timelineIntact holderUnit { id } } }
    }`;
    const accept = { id, expectedVersion: 1, idempotencyKey: 'accept-once' };
    const dispatch = { id, expectedVersion: 2, idempotencyKey: 'dispatch-once', unitId: unitIds.agency };
    const answer = await events.ask(query, { accept, dispatch }, people.dispatcher);
    expect(answer.acceptEvent.event).toEqual({ version: 2, timeline: [{ step: 'reported' }, { step: 'accepted' }] });
    expect(answer.dispatchEvent.event).toMatchObject({
      version: 3,
      timeline: [{ step: 'reported' }, { step: 'accepted' }, { step: 'dispatched' }],
      timelineIntact: true,
      holderUnit: { id: unitIds.agency },
    });
  });
});
