import { randomUUID } from 'node:crypto';
import { ROLES, type Role } from '@gridhall/messages';
import {
  REQUEST_ID_HEADER,
  roleGrants,
  scopeOf,
  SIGNATURE_HEADER,
  signGatewayRequest,
  type Action,
  type Posting,
  type Scope,
} from '@gridhall/service-kit';
import type { Cast } from '../harness/life.js';
import { at, type Answer, type Person } from '../harness/person.js';
import { placesOf } from '../harness/places.js';
import type { Platform } from '../harness/platform.js';
import { operationOf, type Entity, type RootField } from './supergraph.js';

const { district: DISTRICT, street: STREET, town: TOWN } = placesOf('out-of-scope');

/** Where the scene's matters lie, at each level that a scope is bound to, and places beside them. */
const VILLAGE = `${TOWN}200`;
const ELSEWHERE = '330299';

/** Makes one of each thing that people make, in the grid of `cast`. */
export async function setScene(platform: Platform, cast: Cast): Promise<void> {
  const { member, dispatcher, grid, agency } = cast;
  const does = async (person: Person, name: string, input: object, fields: string): Promise<Answer['data']> => {
    const { data, errors } = await person.mutate(name, { idempotencyKey: randomUUID(), ...input }, fields);
    if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors)}`);
    return data[name];
  };
  const event = await dispatcher.does('acceptEvent', at(await member.reports(grid)));
  await dispatcher.does('dispatchEvent', { ...at(event), unitId: agency });
  const worker = await platform.person('SOCIAL_WORKER', VILLAGE);
  const items = await worker.read(
    '{ serviceItems(filter: { acceptedAt: VILLAGE }, first: 1) { edges { node { code materials { code } } } } }',
  );
  const [{ node: item }] = items.serviceItems.edges;
  await does(
    worker,
    'acceptApplication',
    {
      serviceItemCode: item.code,
      placeCode: VILLAGE,
      applicant: { name: '林秀英', phone: '13800001234' },
      materials: item.materials.map(({ code }: { code: string }) => code),
    },
    'application { id }',
  );
  const plan = await does(
    dispatcher,
    'planJointOperation',
    {
      title: '联合整治',
      plan: '清理。',
      placeCode: TOWN,
      eventIds: [event.id],
      unitIds: [agency],
      meetingPoint: { longitude: 121.6, latitude: 29.95 },
      meetingAddress: '菜场北门',
      startsAt: new Date(Date.now() + 3_600_000).toISOString(),
    },
    'operation { id version }',
  );
  const { id, version } = plan.operation;
  await does(dispatcher, 'conveneJointOperation', { id, expectedVersion: version }, 'operation { id }');
  const rule = {
    name: '垃圾',
    placeCode: TOWN,
    validFrom: '2026-01-01',
    target: 'STATIONED_AGENCY',
    platforms: ['CONVENIENCE_SERVICES'],
  };
  await does(dispatcher, 'createDispatchRule', { rule }, 'rule { id }');
  const visit = { placeCode: grid, subject: 'HOUSEHOLD', subjectName: '王家', seen: '安好。' };
  await does(member, 'recordVisit', visit, 'visit { id }');
  const home = { placeCode: grid, address: '沿江路1号', kind: 'FAMILY' };
  const { household } = await does(member, 'registerHousehold', home, 'household { id }');
  const who = { householdId: household.id, name: '王阿婆', identityNumber: '110101195001010009', relation: 'HEAD' };
  await does(member, 'registerResident', who, 'resident { id }');
  const shop = {
    placeCode: grid,
    name: '小吃店',
    creditCode: '91350100M000100Y43',
    kind: 'CATERING',
    address: '沿江路1号',
  };
  await does(member, 'registerEnterprise', shop, 'enterprise { id }');
}

/** A token of somebody with some postings. */
export type TokenOf = (postings: readonly Posting[]) => Promise<string>;

/** Tokens of people who are nobody in particular: what they see they see by their postings alone. */
export function strangers({ tools }: Platform): TokenOf {
  return async (postings) => tools.issueToken({ staffId: `stranger-${randomUUID()}`, name: '某人', postings });
}

/** Somebody with every role over the whole district: they see one of everything that can be seen by posting. */
export function everybody({ agency }: Cast): Posting[] {
  return ROLES.map((role) => ({ role, place: DISTRICT, unit: role === 'HANDLER' ? agency : null }));
}

/** A posting that reaches what lies in the grid of `cast`, for a scope of the table. */
export function inside(role: Role, scope: Scope, { grid, agency }: Cast): Posting {
  const places: Readonly<Record<Scope, string>> = {
    OWN_GRID: grid,
    OWN_VILLAGE: VILLAGE,
    OWN_TOWN: TOWN,
    OWN_PLACE: TOWN,
    OWN_UNIT: TOWN,
    // The unit alone brings it here: the place is another one's.
    DISPATCHED_TO: ELSEWHERE,
    WITHOUT_PERSONAL_DATA: DISTRICT,
  };
  return { role, place: places[scope], unit: agency };
}

/** A posting in the same role beside it: for who is bound to a unit, at the very place and in another unit. */
export function outside(role: Role, scope: Scope, { grid }: Cast): Posting {
  const sibling = `${grid.slice(0, 12)}${String(Number(grid.slice(12)) + 1).padStart(3, '0')}`;
  const places: Readonly<Record<Scope, string>> = {
    OWN_GRID: sibling,
    OWN_VILLAGE: `${TOWN}203`,
    OWN_TOWN: STREET,
    OWN_PLACE: STREET,
    OWN_UNIT: grid,
    DISPATCHED_TO: grid,
    WITHOUT_PERSONAL_DATA: ELSEWHERE,
  };
  return { role, place: places[scope], unit: `${ELSEWHERE}-OTHER` };
}

/** How far a role reaches with a field; null when the table does not let it ask. */
export function reachOf(role: Role, requires: RootField['requires']): Scope | null {
  if (requires === null) return 'OWN_PLACE';
  const met = requires.find((scopes) => scopes.every((scope) => roleGrants(role, scope)));
  if (met === undefined) return null;
  const [action] = met;
  return action === undefined ? 'OWN_PLACE' : scopeOf(role, action as Action);
}

/** Asks a root field through the gateway; the codes of what it was refused with. */
export async function tryField(
  gatewayUrl: string,
  root: RootField,
  token: string | null,
  id?: string,
): Promise<{ readonly codes: readonly string[]; readonly value: unknown }> {
  const { query, variables } = operationOf(root, id);
  const response = await fetch(gatewayUrl, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors = [] } = (await response.json()) as {
    data?: Record<string, unknown> | null;
    errors?: { extensions: { code: string } }[];
  };
  return { codes: errors.map(({ extensions }) => extensions.code), value: data?.[root.field.name] ?? null };
}

/** Asks a subgraph for entities by reference, as the gateway does. */
export async function references(
  { stack }: Platform,
  { type, graph, key }: Entity,
  id: string,
  { token, selection }: { readonly token: string; readonly selection: string },
): Promise<Readonly<Record<string, unknown>> | null> {
  const query = `query ($all: [_Any!]!) { _entities(representations: $all) { ... on ${type.name} { ${selection} } } }`;
  const body = JSON.stringify({ query, variables: { all: [{ __typename: type.name, [key]: id }] } });
  const requestId = randomUUID();
  const authorization = `Bearer ${token}`;
  const signed = { service: graph, requestId, authorization, body };
  const response = await fetch(`${stack.serviceUrls[graph as keyof typeof stack.serviceUrls]}/graphql`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      authorization,
      [REQUEST_ID_HEADER]: requestId,
      [SIGNATURE_HEADER]: signGatewayRequest(stack.secrets.gateway, signed),
    },
  });
  const { data } = (await response.json()) as { data?: { _entities: (Record<string, unknown> | null)[] } | null };
  return data?._entities[0] ?? null;
}
