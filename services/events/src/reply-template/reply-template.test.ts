import { district, grid, otherTown, people, town, type Person } from '../testing/district.fixture.js';
import { startEvents, type EventsUnderTest } from '../testing/events.fixture.js';

let events: EventsUnderTest;
beforeAll(async () => {
  events = await startEvents();
});
afterAll(async () => events.stop());

let made = 0;
const template = (more: object = {}): object => ({
  ...{ placeCode: town, title: '已派单', text: '您反映的“{title}”（{number}）已交{unit}办理，{today}。' },
  ...more,
});

/** Sends a command on templates; a refusal is thrown with its code. */
async function send(name: string, input: object, as: Person): Promise<{ id: string; version: number }> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation($input: ${type}) { ${name}(input: $input) { template { id version isActive } } }`;
  made += 1;
  const keyed = { idempotencyKey: `template-${String(made)}`, ...input };
  return (await events.ask(query, { input: keyed }, as))[name].template;
}

const LIST = '{ replyTemplates(includeRetired: true) { edges { node { id title isActive place { code } } } } }';
const REPLIES =
  'query($id: ID!, $command: EventCommand) { replies(eventId: $id, command: $command) { text template { title } } }';

describe('reply templates', () => {
  it('are filled for an event, the town’s before the district’s, for the command that is asked for', async () => {
    await send('createReplyTemplate', { template: template({ forCommands: ['DISPATCH'] }) }, people.dispatcher);
    await send(
      'createReplyTemplate',
      { template: template({ placeCode: district, title: '通用', text: '{address}：请耐心等待。' }) },
      people.centre,
    );
    events.turnClock(new Date('2026-11-24T08:30:00.000Z'));
    const event = await events.eventIn('DISPATCHED');
    const ask = async (command: string, as: Person): Promise<unknown> =>
      (await events.ask(REPLIES, { id: event.id, command }, as)).replies;
    expect(await ask('DISPATCH', people.dispatcher)).toEqual([
      {
        text: `您反映的“楼道堆物”（${event.number}）已交${event.holderUnit?.id ?? ''}办理，2026-11-24。`,
        template: { title: '已派单' },
      },
      { text: '——：请耐心等待。', template: { title: '通用' } },
    ]);
    expect(await ask('RETURN', people.handler)).toMatchObject([{ template: { title: '通用' } }]);
    expect(await ask('RETURN', people.farMember)).toEqual([]);
    events.turnClock(null);
  });

  it('are revised and retired by dispatchers of their place, and by nobody else', async () => {
    const { id, version } = await send('createReplyTemplate', { template: template() }, people.dispatcher);
    const revised = { id, expectedVersion: version, template: template({ title: '新的' }) };
    expect(await send('reviseReplyTemplate', revised, people.centre)).toMatchObject({ version: 2 });
    await expect(send('reviseReplyTemplate', revised, people.dispatcher)).rejects.toMatchObject({
      code: 'REPLY_TEMPLATE_VERSION_CONFLICT',
    });
    await expect(send('createReplyTemplate', { template: template() }, people.handler)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const elsewhere = { template: template({ placeCode: otherTown }) };
    await expect(send('createReplyTemplate', elsewhere, people.dispatcher)).rejects.toMatchObject({
      code: 'OUT_OF_SCOPE',
    });
    expect(await send('retireReplyTemplate', { id, expectedVersion: 2 }, people.dispatcher)).toMatchObject({
      isActive: false,
    });
    await expect(send('retireReplyTemplate', { id, expectedVersion: 3 }, people.dispatcher)).rejects.toMatchObject({
      code: 'REPLY_TEMPLATE_RETIRED',
    });
    await expect(
      send('retireReplyTemplate', { id: 'none', expectedVersion: 1 }, people.dispatcher),
    ).rejects.toMatchObject({
      code: 'REPLY_TEMPLATE_NOT_FOUND',
    });
    const listed = (await events.ask(LIST, {}, people.member)).replyTemplates.edges;
    expect(listed).toContainEqual({ node: { id, title: '新的', isActive: false, place: { code: town } } });
    expect((await events.ask(LIST, {}, people.farMember)).replyTemplates.edges).not.toContainEqual(
      expect.objectContaining({ node: expect.objectContaining({ id }) }),
    );
  });

  it.each<[string, object, string]>([
    ['a placeholder that there is not', { text: '{phone}' }, 'input.template.text'],
    ['a grid', { placeCode: grid }, 'input.template.placeCode'],
    ['no words', { text: ' ' }, 'input.template.text'],
  ])('with %s are refused at the edge', async (_, more, path) => {
    const refusal: unknown = await send('createReplyTemplate', { template: template(more) }, people.dispatcher).catch(
      (error: unknown) => error,
    );
    const issues = (refusal as { issues?: { path: string[] }[] }).issues ?? [];
    expect(refusal).toMatchObject({ code: 'BAD_INPUT' });
    expect(issues.map((issue) => issue.path.join('.'))).toContain(path);
  });
});
