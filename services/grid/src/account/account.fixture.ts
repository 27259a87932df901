import { randomBytes } from 'node:crypto';
import { startTestSubgraph, type TestResponse, type TestSubgraph } from '@gridhall/service-kit/testing';
import { grid } from '../definition.js';
import { staffStore, type StaffPosting } from '../staff/staff.store.js';
import { accountStore, createAccounts } from './account.store.js';

/** The password of {@link employ}'s people. */
export const PASSWORD = 'Nine dragons lake 9';

/** A clock that stands still until a test turns it: what is said of ten seconds does not hang on a busy machine. */
export class TestClock {
  #at = Date.now();

  readonly now = (): Date => new Date(this.#at);

  turn(ms: number): void {
    this.#at += ms;
  }
}

/** Grid on real servers, with a clock to turn. */
export async function startTestGrid(
  clock: TestClock = new TestClock(),
  environment: Readonly<Record<string, string>> = {},
): Promise<TestSubgraph> {
  const seal = randomBytes(32).toString('base64url');
  return startTestSubgraph(grid, { GRIDHALL_SEAL_KEY: seal, ...environment }, { now: clock.now });
}

/** A posting as grid keeps it, held since long ago, for good. */
export function posting(role: StaffPosting['role'], placeCode: string, unitId: string | null = null): StaffPosting {
  return { role, placeCode, unitId, from: new Date('2017-01-01T00:00:00Z'), to: null };
}

/** Gives somebody a record and an account. */
export async function employ(
  { runtime }: TestSubgraph,
  staffId: string,
  ...postings: readonly StaffPosting[]
): Promise<void> {
  await staffStore(runtime).create({ _id: staffId, name: '沈建国', phone: null, postings: [...postings] });
  await createAccounts(accountStore(runtime), [staffId], PASSWORD);
}

/** The code of an answer's first error; undefined when it has none. */
export function codeOf({ body }: TestResponse): unknown {
  return body.errors?.[0]?.extensions.code;
}
