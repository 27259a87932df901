import { randomUUID } from 'node:crypto';
import { district, otherTown, people, town, unitIds, village, type Person } from '../testing/district.fixture.js';
import { startEvents, type EventsUnderTest, type Seen } from '../testing/events.fixture.js';

let events: EventsUnderTest;
beforeAll(async () => {
  events = await startEvents();
});
afterAll(async () => events.stop());

const RULE = `id name version isActive target weekdays unit { id } place { code } workItems { code }
  hours { from to } validFrom validTo`;
const draft = (said: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  ...{ name: '夜间消防', placeCode: town, workItemCodes: ['FIRE'], validFrom: '2026-01-01', target: 'GRID_TEAM' },
  ...said,
});

interface RuleSeen {
  readonly id: string;
  readonly version: number;
}

/** Sends a command on a rule. */
async function send(
  mutation: 'create' | 'revise' | 'retire',
  input: Readonly<Record<string, unknown>>,
  as: Person = people.dispatcher,
): Promise<{ rule: RuleSeen; replayed: boolean; problems: { kind: string; ruleId: string }[] }> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}DispatchRuleInput!`;
  const query = `mutation($input: ${type}) { ${mutation}DispatchRule(input: $input) {
    rule { ${RULE} } replayed problems { kind ruleId otherRuleId } } }`;
  return (await events.ask(query, { input: { idempotencyKey: randomUUID(), ...input } }, as))[
    `${mutation}DispatchRule`
  ];
}

/** A rule that counts, until the test is over. */
async function withRule<Value>(
  said: Readonly<Record<string, unknown>>,
  test: (rule: RuleSeen) => Promise<Value>,
  as: Person = people.dispatcher,
): Promise<Value> {
  const { rule } = await send('create', { rule: draft(said) }, as);
  try {
    return await test(rule);
  } finally {
    await send('retire', { id: rule.id, expectedVersion: rule.version }, as);
  }
}

const SUGGESTED = `suggestedDispatch { action unit { id } level reasonZh reasonEn ruleId ruleVersion alternatives { id }
  deadlines { signForWorkingHours disposeWorkingDays } }`;

async function look(
  event: Pick<Seen, 'id'>,
  fields: string,
  as: Person = people.dispatcher,
): Promise<Record<string, unknown>> {
  return (await events.ask(`query($id: ID!) { event(id: $id) { ${fields} } }`, { id: event.id }, as)).event;
}

const RECORD = 'dispatchRecord { suggestedUnit { id } ruleId ruleVersion followed overrideReason }';

describe('a suggestion', () => {
  it('is there for every reported event with nothing set up, and gone once it is dispatched', async () => {
    const event = await events.report();
    expect(await look(event, SUGGESTED)).toMatchObject({
      suggestedDispatch: {
        action: 'DISPATCH',
        unit: { id: unitIds.agency },
        ruleId: null,
        alternatives: [{ id: unitIds.provider }],
      },
    });
    expect(await look(await events.eventIn('DISPATCHED'), SUGGESTED)).toEqual({ suggestedDispatch: null });
  });

  it('follows a rule from the moment it is made, and is what dispatching without a unit takes', async () => {
    await withRule({ disposeWorkingDays: 2 }, async (rule) => {
      const accepted = await events.eventIn('ACCEPTED');
      expect(await look(accepted, SUGGESTED)).toMatchObject({
        suggestedDispatch: {
          unit: { id: unitIds.team },
          level: 'GRID',
          ruleId: rule.id,
          ruleVersion: 1,
          reasonZh: expect.stringContaining('夜间消防'),
          deadlines: { signForWorkingHours: null, disposeWorkingDays: 2 },
        },
      });
      const dispatched = await events.step('dispatch', accepted, people.dispatcher, { unitId: null });
      expect(dispatched).toMatchObject({ state: 'DISPATCHED', level: 'GRID', holderUnit: { id: unitIds.team } });
      expect(await look(dispatched, RECORD)).toEqual({
        dispatchRecord: {
          suggestedUnit: { id: unitIds.team },
          ...{ ruleId: rule.id, ruleVersion: 1, followed: true, overrideReason: null },
        },
      });
      const { timeline } = await events.stored(dispatched.id);
      expect(timeline.at(-1)?.message).toMatchObject({
        suggestion: { unitId: unitIds.team, ruleId: rule.id, followed: true },
      });
    });
  });

  it('may be overridden by a person, with the reason kept; those without personal data do not read it', async () => {
    const accepted = await events.eventIn('ACCEPTED');
    const override = { unitId: unitIds.office, overrideReason: '村里已到现场。' };
    const dispatched = await events.step('dispatch', accepted, people.dispatcher, override);
    const kept = { suggestedUnit: { id: unitIds.agency }, ruleId: null, ruleVersion: null, followed: false };
    expect(await look(dispatched, RECORD)).toEqual({ dispatchRecord: { ...kept, overrideReason: '村里已到现场。' } });
    expect(await look(dispatched, RECORD, people.analyst)).toEqual({
      dispatchRecord: { ...kept, overrideReason: null },
    });
  });

  it('is taken once when the phone sends twice, though the rule changed between', async () => {
    const accepted = await events.eventIn('ACCEPTED');
    const input = { id: accepted.id, expectedVersion: accepted.version, idempotencyKey: randomUUID() };
    const first = await events.send('dispatchEvent', input, people.dispatcher);
    await withRule({}, async () => {
      const second = await events.send('dispatchEvent', input, people.dispatcher);
      expect(second).toMatchObject({
        replayed: true,
        event: { version: first.event.version, holderUnit: { id: unitIds.agency } },
      });
    });
  });

  it('costs a page of events three queries at most, not three each', async () => {
    for (let count = 0; count < 5; count++) await events.report();
    const { db } = events.subgraph.runtime;
    await db.command({ profile: 2 });
    await events.ask(
      `{ events(first: 5, filter: { states: [REPORTED] }) { edges { node { ${SUGGESTED} } } } }`,
      {},
      people.dispatcher,
    );
    await db.command({ profile: 0 });
    const reads = await db
      .collection('system.profile')
      .find({
        op: 'query',
        ns: { $in: ['dispatch_rules', 'units', 'workItems'].map((name) => `${db.databaseName}.${name}`) },
      })
      .toArray();
    // Items and units are in memory mostly; rules are when none was changed a moment ago.
    expect(reads.length).toBeLessThanOrEqual(3);
    for (const { planSummary } of reads) expect(planSummary).toMatch(/^(IXSCAN|IDHACK)/);
  });
});

describe('the deadlines of a dispatch', () => {
  const TERMS = `handlingTerms { setBy signForWorkingHours disposeWorkingDays }
    clocks { name state countsWorkingTime allowedMinutes dueAt } availableActions { command deadline }`;
  interface Told {
    readonly handlingTerms: unknown;
    readonly clocks: { name: string; state: string; allowedMinutes: number; dueAt: string }[];
    readonly availableActions: { command: string; deadline: string | null }[];
  }
  const told = async (event: Pick<Seen, 'id'>, as: Person): Promise<Told> =>
    (await look(event, TERMS, as)) as unknown as Told;
  const running = ({ clocks }: Told, name: string): Told['clocks'][number] | undefined =>
    clocks.find((clock) => clock.name === name && clock.state === 'RUNNING');

  it('are the rule’s when its suggestion is followed: both clocks run by them, and so does a rework', async () => {
    await withRule({ target: 'STATIONED_AGENCY', signForWorkingHours: 1.5, disposeWorkingDays: 2 }, async () => {
      const accepted = await events.eventIn('ACCEPTED');
      const dispatched = await events.step('dispatch', accepted, people.dispatcher, { unitId: null });
      const atDispatch = await told(dispatched, people.handler);
      expect(atDispatch.handlingTerms).toEqual({ setBy: 'RULE', signForWorkingHours: 1.5, disposeWorkingDays: 2 });
      const signFor = running(atDispatch, 'sign-for');
      expect(signFor).toMatchObject({ countsWorkingTime: true, allowedMinutes: 90 });
      expect(atDispatch.availableActions).toContainEqual({ command: 'ACKNOWLEDGE', deadline: signFor?.dueAt });

      let event = await events.step('acknowledge', dispatched, people.handler);
      const inProgress = await told(event, people.handler);
      const dispose = running(inProgress, 'dispose');
      expect(dispose).toMatchObject({ allowedMinutes: 2 * 450 });
      expect(inProgress.availableActions).toContainEqual({ command: 'DISPOSE', deadline: dispose?.dueAt });

      event = await events.step('dispose', event, people.handler);
      event = await events.step('verify', event, people.leader, { passed: false, reasonCode: 'NOT_DONE' });
      expect(running(await told(event, people.handler), 'dispose')).toMatchObject({ allowedMinutes: 2 * 450 });
    });
  });

  it('are as usual when a person sends it to another unit than the rule’s', async () => {
    await withRule({ target: 'GRID_TEAM', signForWorkingHours: 1, disposeWorkingDays: 2 }, async () => {
      const accepted = await events.eventIn('ACCEPTED');
      const seen = await told(await events.step('dispatch', accepted, people.dispatcher), people.handler);
      expect(seen.handlingTerms).toBeNull();
      expect(running(seen, 'sign-for')).toMatchObject({ allowedMinutes: 240 });
    });
  });

  it('are the dispatcher’s when they give them, and empty ones take the rule’s away', async () => {
    await withRule({ target: 'STATIONED_AGENCY', signForWorkingHours: 1, disposeWorkingDays: 2 }, async () => {
      const given = { deadlines: { disposeWorkingDays: 0.5 } };
      const one = await events.step('dispatch', await events.eventIn('ACCEPTED'), people.dispatcher, given);
      const own = await told(one, people.handler);
      expect(own.handlingTerms).toEqual({ setBy: 'DISPATCHER', signForWorkingHours: null, disposeWorkingDays: 0.5 });
      expect(running(own, 'sign-for')).toMatchObject({ allowedMinutes: 240 });
      const taken = await told(await events.step('acknowledge', one, people.handler), people.handler);
      expect(running(taken, 'dispose')).toMatchObject({ allowedMinutes: 225 });

      const other = await events.eventIn('ACCEPTED');
      const usual = await events.step('dispatch', other, people.dispatcher, { deadlines: {} });
      expect((await told(usual, people.handler)).handlingTerms).toBeNull();
    });
  });

  it('give way to the clock of what is urgent when it becomes so before it is signed for', async () => {
    const given = { deadlines: { signForWorkingHours: 8, disposeWorkingDays: 1 } };
    const slow = await events.step('dispatch', await events.eventIn('ACCEPTED'), people.dispatcher, given);
    const urgent = await told(await events.step('setUrgent', slow, people.dispatcher), people.handler);
    expect(urgent.handlingTerms).toMatchObject({ signForWorkingHours: null, disposeWorkingDays: 1 });
    expect(running(urgent, 'sign-for')).toMatchObject({ countsWorkingTime: false, allowedMinutes: 60 });
  });

  it.each([{ signForWorkingHours: 0 }, { signForWorkingHours: 201 }, { disposeWorkingDays: -1 }])(
    'that nobody can keep are refused: %j',
    async (deadlines) => {
      const accepted = await events.eventIn('ACCEPTED');
      const step = events.step('dispatch', accepted, people.dispatcher, { deadlines });
      await expect(step).rejects.toMatchObject({ code: 'BAD_INPUT' });
    },
  );
});

describe('who edits rules', () => {
  it('edits those of their own places', async () => {
    const { rule, problems } = await send('create', {
      rule: draft({ weekdays: ['SATURDAY', 'SUNDAY'], hours: { from: '18:00', to: '08:00' }, placeCode: village }),
    });
    expect(rule).toMatchObject({
      version: 1,
      isActive: true,
      weekdays: ['SATURDAY', 'SUNDAY'],
      validFrom: '2026-01-01',
    });
    expect(problems).toEqual([]);
    const revised = await send(
      'revise',
      { id: rule.id, expectedVersion: 1, rule: draft({ target: 'PROVIDER' }) },
      people.admin,
    );
    expect(revised.rule).toMatchObject({ version: 2, target: 'PROVIDER', place: { code: town }, hours: null });
    expect((await send('retire', { id: rule.id, expectedVersion: 2 })).rule).toMatchObject({
      isActive: false,
      version: 3,
    });
  });

  it.each<[string, Person, string, string]>([
    ['a place above', people.dispatcher, district, 'OUT_OF_SCOPE'],
    ['another town', people.dispatcher, otherTown, 'OUT_OF_SCOPE'],
    ['a place that is none', people.dispatcher, `${town}999`, 'PLACE_UNKNOWN'],
    ['a place, as a handler', people.handler, town, 'FORBIDDEN'],
    ['a place, as a supervisor', people.supervisor, town, 'FORBIDDEN'],
  ])('not those of %s', async (_, as, placeCode, code) => {
    await expect(send('create', { rule: draft({ placeCode }) }, as)).rejects.toMatchObject({ code });
  });

  it('sees the rules of the places above, which count in theirs, and does not touch them', async () => {
    await withRule(
      { placeCode: district, name: '全区' },
      async ({ id, version }) => {
        const query = 'query($id: ID!) { dispatchRule(id: $id) { name } }';
        expect(await events.ask(query, { id }, people.dispatcher)).toEqual({ dispatchRule: { name: '全区' } });
        const stolen = send('revise', { id, expectedVersion: version, rule: draft() }, people.dispatcher);
        await expect(stolen).rejects.toMatchObject({ code: 'OUT_OF_SCOPE' });
        await expect(send('retire', { id, expectedVersion: version })).rejects.toMatchObject({ code: 'OUT_OF_SCOPE' });
      },
      people.centre,
    );
  });

  it('does not find those of another town', async () => {
    await withRule({}, async ({ id, version }) => {
      const query = 'query($id: ID!) { dispatchRule(id: $id) { name } dispatchRules { edges { node { id } } } }';
      expect(await events.ask(query, { id }, people.farDispatcher)).toEqual({
        dispatchRule: null,
        dispatchRules: { edges: [] },
      });
      await expect(send('retire', { id, expectedVersion: version }, people.farDispatcher)).rejects.toMatchObject({
        code: 'DISPATCH_RULE_NOT_FOUND',
      });
    });
  });

  it('is told when somebody else was faster, and once retired it is for good', async () => {
    const { rule } = await send('create', { rule: draft() });
    const { id } = rule;
    const tries = await Promise.allSettled(
      [people.dispatcher, people.dispatcher2].map(async (as) =>
        send('revise', { id, expectedVersion: 1, rule: draft() }, as),
      ),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(tries.find((one) => one.status === 'rejected')?.reason).toMatchObject({
      code: 'DISPATCH_RULE_VERSION_CONFLICT',
    });
    await send('retire', { id, expectedVersion: 2 });
    await expect(send('revise', { id, expectedVersion: 3, rule: draft() })).rejects.toMatchObject({
      code: 'DISPATCH_RULE_RETIRED',
    });
    await expect(send('retire', { id, expectedVersion: 3 })).rejects.toMatchObject({ code: 'DISPATCH_RULE_RETIRED' });
  });

  it('makes one rule of one act, however often it is sent', async () => {
    const input = { idempotencyKey: randomUUID(), rule: draft() };
    const sent = await Promise.all(Array.from({ length: 5 }, () => send('create', input)));
    expect(new Set(sent.map(({ rule }) => rule.id)).size).toBe(1);
    expect(sent.filter(({ replayed }) => !replayed)).toHaveLength(1);
    await send('retire', { id: sent[0]?.rule.id, expectedVersion: 1 });
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['a unit without the target UNIT', { unitId: unitIds.team }, 'unitId'],
    ['the target UNIT without a unit', { target: 'UNIT' }, 'unitId'],
    ['hours that are none', { hours: { from: '8:00', to: '24:00' } }, 'hours'],
    ['hours of no length', { hours: { from: '08:00', to: '08:00' } }, 'hours'],
    ['a last day before the first', { validTo: '2025-12-31' }, 'validTo'],
    ['no name', { name: ' ' }, 'name'],
    ['a place that is no code', { placeCode: '33' }, 'placeCode'],
  ])('is refused %s', async (_, said, field) => {
    const refused = send('create', { rule: draft(said) });
    await expect(refused).rejects.toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining(field) });
  });
});

describe('what is wrong with rules', () => {
  it('is told with the command, for the place, and of a draft before anything is stored', async () => {
    await withRule({}, async ({ id }) => {
      await withRule({ target: 'PROVIDER' }, async (other) => {
        const query = `query($place: ID!, $rule: DispatchRuleInput!) {
          dispatchRuleProblems(placeCode: $place) { kind ruleId otherRuleId }
          dispatchRulePreview(rule: $rule) { problems { kind ruleId otherRuleId } triedEvents matchedEvents decidedEvents examples { id } } }`;
        const answer = await events.ask(query, { place: town, rule: draft({ order: 1 }) }, people.dispatcher);
        const conflict = { kind: 'CONFLICT', ruleId: id, otherRuleId: other.id };
        expect(answer.dispatchRuleProblems).toContainEqual(conflict);
        const { problems, triedEvents, matchedEvents, decidedEvents, examples } = answer.dispatchRulePreview;
        // The draft of a lower order goes before both, so that neither decides any more.
        expect(problems).toContainEqual({ kind: 'NEVER_DECIDES', ruleId: id, otherRuleId: '~draft' });
        const ofFire = await events.collection.countDocuments({ workItemCode: 'FIRE' });
        expect({ triedEvents, matchedEvents, decidedEvents }).toEqual({
          triedEvents: await events.collection.countDocuments(),
          matchedEvents: ofFire,
          decidedEvents: ofFire,
        });
        expect(examples).toHaveLength(Math.min(10, ofFire));
      });
    });
    expect(await events.subgraph.runtime.db.collection('dispatch_rules').countDocuments({ isActive: true })).toBe(0);
  });
});
