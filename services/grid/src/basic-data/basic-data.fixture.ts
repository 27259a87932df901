import { randomUUID } from 'node:crypto';
import { identityCheckCharacter, isCreditCode, type Posting } from '@gridhall/service-kit';
import type { TestResponse, TestSubgraph } from '@gridhall/service-kit/testing';
import { GRID, member } from '../visit/visit.fixture.js';

/** An identity number that is right and nobody's: no division has the code 990000. */
export function identityNumber(serial: number): string {
  const first17 = `99000019500101${String(serial).padStart(3, '0')}`;
  return first17 + identityCheckCharacter(first17);
}

/** A credit code that is right and nobody's. */
export function creditCode(serial: number): string {
  const first17 = `92990000MA${String(serial).padStart(7, '0')}`;
  const code = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY', (check) => first17 + check).find(isCreditCode);
  return code ?? '';
}

/** What is said of a household. */
export const householdInput = (more: object = {}): object => ({
  ...{ placeCode: GRID, address: `沿江路${randomUUID().slice(0, 8)}号`, kind: 'FAMILY', ...more },
});

let serial = 0;
/** What is said of a resident, each time another one. */
export const residentInput = (householdId: string, more: object = {}): object => ({
  ...{ householdId, name: '王阿婆', identityNumber: identityNumber(++serial), relation: 'HEAD', ...more },
});

/** What is said of an enterprise, each time another one. */
export const enterpriseInput = (more: object = {}): object => ({
  ...{ placeCode: GRID, name: '沿江小吃店', creditCode: creditCode(++serial), kind: 'CATERING' },
  ...{ address: '沿江路1号', contactName: '李店主', contactPhone: '10000000001', ...more },
});

/** What a test wants to see of a record, by kind. */
const fields: Readonly<Record<string, string>> = {
  Household: 'id version address kind state place { code }',
  Resident: 'id version name phone tags relation state place { code } household { id }',
  Enterprise: 'id version name creditCode contactPhone state place { code }',
};

/** Sends a command on a record, such as `registerHousehold`. */
export async function sendRecord(
  grid: TestSubgraph,
  name: string,
  input: object,
  as: readonly Posting[] = member,
): Promise<TestResponse> {
  const [, verb = '', kind = ''] = /^([a-z]+)([A-Z]\w+)$/.exec(name) ?? [];
  const inputType = { check: 'CheckRecordInput', close: 'CloseRecordInput' }[verb];
  const type = inputType ?? `${verb.charAt(0).toUpperCase()}${verb.slice(1)}${kind}Input`;
  const shown = `replayed ${kind.toLowerCase()} { ${fields[kind] ?? 'id'} }`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} } }`;
  return grid.request(query, { input: { idempotencyKey: randomUUID(), ...input } }, { as, staffId: 'member-01' });
}

/** The record that a command made or changed. */
export async function doneRecord(
  grid: TestSubgraph,
  name: string,
  input: object,
  as: readonly Posting[] = member,
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers have every shape
): Promise<any> {
  const { body } = await sendRecord(grid, name, input, as);
  expect(body.errors).toBeUndefined();
  return Object.values(body.data[name] as Record<string, unknown>).find((value) => typeof value === 'object');
}
