import { randomUUID } from 'node:crypto';
import type { DistrictModel, GatewayClient, ScriptActor } from '@gridhall/infra';
import { z } from 'zod';
import { somebody } from '../district.js';

/** Commands of a life: from the report to the reopening. */
export const COMMANDS_OF_A_LIFE = 8;

const eventSchema = z.object({ id: z.string(), version: z.int(), state: z.string() });
type Seen = z.infer<typeof eventSchema>;

/** The people of one village's matters, with the unit that deals with them. */
interface Cast {
  readonly grid: string;
  readonly workItemCode: string;
  readonly agencyId: string;
  readonly member: ScriptActor;
  readonly leader: ScriptActor;
  readonly dispatcher: ScriptActor;
  readonly handler: ScriptActor;
}

/** Who of the district plays which part: one cast for each town. @throws Error when a town lacks somebody */
export function castsOf(model: DistrictModel): Cast[] {
  const item = model.workItems.find(
    ({ platform, admittedLevel }) => platform === 'ENFORCEMENT' && admittedLevel !== 'DISTRICT',
  );
  return model.towns.map(({ code, villages }) => {
    const grid = villages[0]?.grids[0]?.code;
    const agency = model.units.find(
      ({ kind, placeCode, platform }) =>
        kind === 'STATIONED_AGENCY' && placeCode === code && platform === 'ENFORCEMENT',
    );
    if (grid === undefined || agency === undefined || item === undefined)
      throw new Error(`${code} has no grid or no agency.`);
    return {
      ...{ grid, workItemCode: item.code, agencyId: agency.id },
      member: somebody(model, ({ role, place }) => role === 'GRID_MEMBER' && place === grid),
      leader: somebody(model, ({ role, place }) => role === 'GRID_LEADER' && place === grid),
      dispatcher: somebody(model, ({ role, place }) => role === 'DISPATCHER' && place === code),
      handler: somebody(model, ({ role, unit }) => role === 'HANDLER' && unit === agency.id),
    };
  });
}

/** Lives of events through the gateway, each step by its own person with their own token. */
export class Lives {
  constructor(
    private readonly client: GatewayClient,
    private readonly tokenOf: (actor: ScriptActor) => Promise<string>,
    private readonly casts: readonly Cast[],
  ) {}

  /** One whole life, told by its number. */
  async live(turn: number): Promise<void> {
    const cast = this.casts[turn % this.casts.length];
    if (cast === undefined) throw new Error('Nobody is there to play.');
    const { member, leader, dispatcher, handler, grid, workItemCode, agencyId } = cast;
    const evidence = [
      { kind: 'PHOTO', phase: 'BEFORE', reference: 'before.jpg' },
      { kind: 'PHOTO', phase: 'AFTER', reference: 'after.jpg' },
      { kind: 'DOCUMENT', phase: 'AFTER', reference: 'record.pdf' },
    ];
    const told = { title: '占道堆物', description: `沿街店铺门前堆放杂物第${turn}处，占用人行道，影响通行。` };
    let event = await this.#send('reportEvent', member, { ...told, placeCode: grid, workItemCode });
    const step = async (mutation: string, actor: ScriptActor, input: object = {}): Promise<void> => {
      event = await this.#send(mutation, actor, { id: event.id, expectedVersion: event.version, ...input });
    };
    await step('acceptEvent', dispatcher);
    await step('dispatchEvent', dispatcher, { unitId: agencyId, comment: '请及时处置。' });
    await step('acknowledgeEvent', handler);
    await step('disposeEvent', handler, { resultCode: 'RESOLVED', text: '已劝导商户清理，恢复通行。', evidence });
    await step('verifyEvent', leader, { passed: true, evidence });
    await step('evaluateEvent', member, { satisfaction: 5 });
    await step('reopenEvent', dispatcher, { reasonCode: 'RECURRED' });
  }

  async #send(mutation: string, actor: ScriptActor, input: object): Promise<Seen> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const query = `mutation($input: ${type}) { ${mutation}(input: $input) { event { id version state } } }`;
    const data = await this.client.request(
      query,
      { input: { idempotencyKey: randomUUID(), ...input } },
      await this.tokenOf(actor),
    );
    return z.object({ event: eventSchema }).parse(data[mutation]).event;
  }
}
