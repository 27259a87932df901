import { ROLES } from '@gridhall/messages';
import { join } from 'node:path';
import { loadTypeDefs, NAMED_EVERYWHERE, personalFields } from '@gridhall/service-kit';
import { getNamedType } from 'graphql';
import { castOf, type Cast } from '../harness/life.js';
import { at } from '../harness/person.js';
import { placesOf } from '../harness/places.js';
import { Platform } from '../harness/platform.js';
import {
  everybody,
  inside,
  outside,
  reachOf,
  references,
  setScene,
  strangers,
  tryField,
  type TokenOf,
} from './scene.js';
import { harvest } from './harvest.js';
import { eachDocument, finder, logsOf, marksOf, messagesSince, plant } from './planted.js';
import { entities, glimpse, isGivenBy, rootFields } from './supergraph.js';

const { district: DISTRICT, street: STREET } = placesOf('out-of-scope');

// Each role at each field is some thousand requests, and more with each feature.
jest.setTimeout(180_000);

describe('what lies outside a person’s postings', () => {
  let platform: Platform;
  let cast: Cast;
  beforeAll(async () => {
    platform = await Platform.shared('out-of-scope');
    cast = await castOf(platform);
  }, 120_000);
  afterAll(async () => platform.stop());

  it('is as if it did not exist: not found by id, in no list, in no command, by no reference', async () => {
    const event = await cast.member.reports(cast.grid);
    const stranger = await platform.person('DISPATCHER', STREET);
    const missing = { id: 'no-such-event', expectedVersion: 1 };
    expect(await stranger.read('query One($id: ID!) { event(id: $id) { number } }', { id: event.id })).toEqual({
      event: null,
    });
    expect(await stranger.read('{ events(first: 100) { edges { node { id } } } }')).toEqual({ events: { edges: [] } });
    const place = await stranger.read(
      'query Place($code: ID!) { jurisdiction(code: $code) { name events { edges { node { id } } } } }',
      { code: cast.grid },
    );
    expect(place.jurisdiction?.events.edges ?? []).toEqual([]);
    const [refused, unknown] = await Promise.all([
      stranger.command('acceptEvent', at(event)),
      stranger.command('acceptEvent', missing),
    ]);
    expect(refused.errors[0]?.extensions.code).toBe('EVENT_NOT_FOUND');
    expect(unknown.errors[0]?.extensions.code).toBe('EVENT_NOT_FOUND');
  });

  it('cannot be reported into', async () => {
    const street = platform.grids.get(`${STREET}001`) ?? '';
    const { errors } = await cast.member.command('reportEvent', {
      title: '越界',
      description: '越界',
      placeCode: street,
      workItemCode: 'WASTE',
    });
    expect(errors[0]?.extensions).toMatchObject({ code: 'OUT_OF_SCOPE', placeCode: street });
  });

  it('shows no figures, and analysts no personal data', async () => {
    const [stranger, analyst] = await Promise.all([
      platform.person('DISPATCHER', STREET),
      platform.person('ANALYST', DISTRICT),
    ]);
    const period = { from: '2026-01-01', to: '2026-12-31' };
    const FIGURES =
      'query Figures($code: ID!, $period: PeriodInput!) { jurisdiction(code: $code) { figures(period: $period) { reported } } }';
    const seen = await stranger.read(FIGURES, { code: cast.grid, period });
    expect(seen.jurisdiction?.figures ?? null).toBeNull();
    const event = await cast.member.reports(cast.grid, { description: '王秀英家门口，电话 13800001234' });
    const ROW =
      'query Row($id: ID!) { event(id: $id) { number description address reporter { id name } timeline { comment actor { name } } } }';
    const answer = await analyst.read(ROW, { id: event.id });
    expect(answer.event).toMatchObject({ number: event.number, description: null, address: null, reporter: null });
    expect(JSON.stringify(answer)).not.toMatch(/王秀英|13800001234/);
  });

  it('shows what people told to nobody who need not know: not in messages, logs, errors, databases, nor by reference', async () => {
    const worker = await platform.person('SOCIAL_WORKER', cast.grid.slice(0, 12));
    const [admin, supervisor] = await Promise.all([
      platform.person('ADMIN', DISTRICT),
      platform.person('SUPERVISOR', DISTRICT),
    ]);
    const marks = await marksOf(platform);
    const planted = await plant(platform, cast, worker, admin);
    const found = finder(planted);
    const { values, visitId, applicationId, staffId } = planted;
    expect(Object.keys(values).sort()).toEqual(personalFieldNames());

    const told = { name: values['Applicant.name'], phone: `${values['Applicant.phone'] ?? ''}x` };
    const visit = { subject: 'HOUSEHOLD', subjectName: values['Visit.subjectName'], seen: values['Visit.seen'] };
    const refused = await Promise.all([
      worker.command('acceptApplication', { serviceItemCode: 'none', placeCode: cast.grid, applicant: told }),
      worker.command('acceptApplication', { applicant: { ...told, name: values['Applicant.name']?.repeat(20) } }),
      cast.member.command('recordVisit', { ...visit, placeCode: '330299' }),
      cast.member.command('recordVisit', {
        ...visit,
        placeCode: cast.grid,
        askedFor: `${values['Visit.askedFor'] ?? ''}\u0000`,
      }),
      cast.member.command('recordVisit', { ...visit, placeCode: cast.grid, idempotencyKey: 'short' }),
    ]);
    for (const { errors } of refused) {
      expect(errors).not.toEqual([]);
      expect(found('an error', JSON.stringify(errors))).toEqual([]);
    }

    const outsider = await platform.person('DISPATCHER', STREET);
    const analyst = await platform.person('ANALYST', DISTRICT);
    for (const { token } of [outsider, supervisor, analyst]) {
      const given = await Promise.all(
        [
          ['Visit', 'grid', visitId, 'id subjectName seen askedFor'],
          ['StaffMember', 'grid', staffId, 'id phone'],
          ['Application', 'service-desk', applicationId, 'id applicant { name phone }'],
        ].map(async ([type = '', graph = '', id = '', selection = '']) => {
          const entity = entities().find((one) => one.type.name === type && one.graph === graph);
          return entity === undefined ? null : references(platform, entity, id, { token, selection });
        }),
      );
      expect(found('_entities', JSON.stringify(given))).toEqual([]);
    }
    // Those whose work it is do see it: the values are where they were put.
    const mine = await cast.member.read('query ($id: ID!) { visit(id: $id) { seen } }', { id: visitId });
    expect(mine.visit.seen).toBe(values['Visit.seen']);

    for (const text of await messagesSince(platform, marks, planted))
      expect(found(text.slice(0, 80), text)).toEqual([]);
    for (const [file, log] of await logsOf(platform, planted)) expect(found(file, log)).toEqual([]);
    const places = new Set<string>();
    const leaks = new Set<string>();
    await eachDocument(platform, (collection, bytes) => {
      places.add(collection);
      for (const leak of found(collection, bytes)) leaks.add(leak);
    });
    expect([...places].some((name) => name.endsWith('_grid.visits'))).toBe(true);
    expect([...leaks]).toEqual([]);
  });

  describe('by the one table of permissions', () => {
    let found: ReadonlyMap<string, Readonly<Record<string, string>>>;
    let tokenOf: TokenOf;
    beforeAll(async () => {
      await setScene(platform, cast);
      tokenOf = strangers(platform);
      found = await harvest(platform, cast, await tokenOf(everybody(cast)));
    });

    it('every role is refused at every field that its row does not grant, and at no other; without a token at all but the open ones', async () => {
      const wrong: unknown[] = [];
      const tokens = new Map(
        await Promise.all(ROLES.map(async (role) => [role, await tokenOf([inside(role, 'OWN_PLACE', cast)])] as const)),
      );
      await eachOf(rootFields(), async (root) => {
        const anonymous = await tryField(platform.stack.gatewayUrl, root, null);
        if (anonymous.codes.includes('UNAUTHENTICATED') !== (root.requires !== null))
          wrong.push([root.field.name, null, anonymous]);
        for (const [role, token] of tokens) {
          const { codes } = await tryField(platform.stack.gatewayUrl, root, token);
          const isGranted = reachOf(role, root.requires) !== null;
          if (codes.includes('UNAUTHENTICATED') || codes.includes('FORBIDDEN') === isGranted)
            wrong.push([root.field.name, role, codes]);
        }
      });
      expect(wrong).toEqual([]);
    });

    it('every entity is found by its key inside the scope of each role that may read it, and by none outside', async () => {
      const wrong: unknown[] = [];
      const tried = new Set<string>();
      const byKey = rootFields().flatMap((root) => {
        const type = getNamedType(root.field.type).name;
        const [key, ...others] = root.field.args;
        const id = key === undefined || others.length > 0 ? undefined : found.get(type)?.[key.name];
        return root.operation === 'query' && root.requires !== null && id !== undefined ? [{ root, type, id: id }] : [];
      });
      await eachOf(byKey, async ({ root, type, id }) => {
        const finders = new Set<string>();
        for (const role of ROLES) {
          const scope = reachOf(role, root.requires);
          if (scope === null) continue;
          const [near, far] = await Promise.all([
            tokenOf([inside(role, scope, cast)]),
            tokenOf([outside(role, scope, cast)]),
          ]);
          const within = await tryField(platform.stack.gatewayUrl, root, near, id);
          const beyond = await tryField(platform.stack.gatewayUrl, root, far, id);
          if (within.value !== null) finders.add(role);
          // A district is above everybody who is posted in it, and its name is theirs to know.
          if (beyond.value !== null && !(type in NAMED_EVERYWHERE))
            wrong.push([root.field.name, role, scope, 'found from outside']);
        }
        tried.add(type);
        if (finders.size === 0) wrong.push([root.field.name, 'nobody finds it']);
      });
      expect(wrong).toEqual([]);
      expect([...tried]).toEqual(expect.arrayContaining(['Event', 'JointOperation', 'Application', 'DispatchRule']));
    });

    it('every entity is given by reference inside the scope of its readers only; outside, at most what names it', async () => {
      const wrong: unknown[] = [];
      const given = new Set<string>();
      const all = everybody(cast);
      const [near, far] = await Promise.all([
        tokenOf(all),
        tokenOf(all.map((posting) => ({ ...posting, place: '330299', unit: null }))),
      ]);
      await eachOf(entities(), async (entity) => {
        const id = found.get(entity.type.name)?.[entity.key];
        const fields = Object.values(entity.type.getFields()).filter((field) => isGivenBy(entity, field));
        const selection = ['__typename', ...fields.flatMap((field) => glimpse(field) ?? [])].join(' ');
        const ask = (token: string, key: string): ReturnType<typeof references> =>
          references(platform, entity, key, { token, selection });
        if (id === undefined) return;
        if ((await ask(near, id)) !== null) given.add(entity.type.name);
        const beyond = await ask(far, id);
        const named = NAMED_EVERYWHERE[entity.type.name] ?? [];
        const shown = Object.entries(beyond ?? {}).flatMap(([name, value]) => (holdsNothing(value) ? [] : [name]));
        const isLeak =
          named !== 'all' &&
          shown.some((name) => !named.includes(name) && !(name === '__typename' && named.length > 0));
        if (isLeak) wrong.push([entity.graph, entity.type.name, shown]);
      });
      expect(wrong).toEqual([]);
      expect([...given]).toEqual(
        expect.arrayContaining(['Event', 'JointOperation', 'Application', 'DispatchRule', 'Unit', 'Resident']),
      );
    });
  });
});

/** Is a value nothing that tells anything: null, an empty list or page, a count of none? */
function holdsNothing(value: unknown): boolean {
  if (value === null || value === false || value === 0) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && 'edges' in value && Array.isArray(value.edges) && value.edges.length === 0;
}

/** Runs `act` on each item, several at a time. */
async function eachOf<Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> {
  const queue = [...items];
  const work = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await act(item);
  };
  await Promise.all(Array.from({ length: 16 }, work));
}

/** Every field that the subgraphs mark as personal data. */
function personalFieldNames(): string[] {
  const services = ['grid', 'events', 'service-desk', 'assessment'];
  return services
    .flatMap((service) => personalFields(loadTypeDefs(join(__dirname, '../../services', service))))
    .map(({ type, field }) => `${type}.${field}`)
    .sort();
}
