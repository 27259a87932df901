import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_PASSWORD } from '@gridhall/infra';
import { workspaceFolder } from '@gridhall/local-stack';
import type { Role } from '@gridhall/messages';
import { castOf, liveOn, type Cast } from '../harness/life.js';
import { send } from '../harness/person.js';
import { placesOf } from '../harness/places.js';
import { Platform } from '../harness/platform.js';

const { town: TOWN } = placesOf('documented-queries');

/** A query in a page: who asks stands behind the language, `as=DISPATCHER at=330211101`. */
interface Documented {
  readonly page: string;
  readonly role: Role | undefined;
  readonly place: string | undefined;
  readonly query: string;
}

const pages = [
  'README.md',
  'docs/schema-tour.md',
  'docs/map.md',
  'docs/dispatch-rules.md',
  'docs/joint-operations.md',
  'docs/providers.md',
  'docs/visits.md',
];

function queriesOf(page: string): Documented[] {
  const text = readFileSync(join(workspaceFolder(), page), 'utf8');
  return [...text.matchAll(/```graphql(?: as=(\w+) at=(\d+))?\n([\s\S]*?)```/g)].map(([, role, place, query = '']) => ({
    page,
    role: role as Role | undefined,
    place,
    query,
  }));
}

describe('what the pages say', () => {
  let platform: Platform;
  let cast: Cast;
  beforeAll(async () => {
    platform = await Platform.shared('documented-queries');
    cast = await castOf(platform);
  }, 120_000);
  afterAll(async () => platform.stop());

  it('can be asked as it stands, by whom it says, and is answered without an error', async () => {
    const { id } = await liveOn(await cast.member.reports(cast.grid), cast);
    const { staffId } = await platform.person('DISPATCHER', TOWN);
    const variables = { id, input: { userName: staffId, password: DEMO_PASSWORD } };
    const documented = pages.flatMap(queriesOf);
    expect(documented.length).toBeGreaterThanOrEqual(8);
    for (const { page, role, place, query } of documented) {
      const named = Object.fromEntries(Object.entries(variables).filter(([name]) => query.includes(`$${name}:`)));
      const person = role === undefined || place === undefined ? undefined : await platform.person(role, place);
      const headers: Record<string, string> = person === undefined ? {} : { authorization: `Bearer ${person.token}` };
      const { errors, data } = await send(platform.stack.gatewayUrl, query, named, headers);
      expect([page, query, errors]).toEqual([page, query, []]);
      expect(Object.values(data as Record<string, unknown>)).not.toContain(null);
    }
  });
});
