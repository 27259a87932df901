import {
  establish,
  GatewayClient,
  generateDay,
  openTools,
  playDay,
  startStack,
  tokenDesk,
  ZHENHAI,
  type DistrictModel,
  type ScriptActor,
  type Stack,
} from '@gridhall/infra';
import { Field } from './field.js';

/** Events that are played through the gateway: what all others are copies of. */
const PLAYED = 700;
const CONNECTIONS = 32;

/** A platform with a district, some hundred real events, and as many copies as are asked for. */
export interface Ground {
  readonly stack: Stack;
  readonly model: DistrictModel;
  readonly field: Field;
  readonly client: GatewayClient;
  readonly tokenOf: (actor: ScriptActor) => Promise<string>;
  stop(): Promise<void>;
}

/** Starts the ground of a bench. */
export async function openGround(say: (line: string) => void): Promise<Ground> {
  // Copies are told to nobody, so nobody is to compare: that other services lack them is no fault.
  const environment = { LOG_LEVEL: 'warn', NODE_ENV: 'production', GRIDHALL_RECONCILE_SECONDS: '86400' };
  const stack = await startStack({ ephemeral: true, environment });
  try {
    const tools = await openTools(stack);
    const { model } = await establish(stack, tools, ZHENHAI);
    const tokenOf = tokenDesk((claims) => tools.issueToken(claims, 600));
    const client = new GatewayClient(stack.gatewayUrl, CONNECTIONS);
    say(`Playing ${PLAYED} events`);
    const day = generateDay(model, { seed: 1, events: PLAYED });
    const { failures } = await playDay(
      { ...day, visits: [], applications: [], events: day.events.filter(({ begins }) => begins.by === 'REPORT') },
      { client, tokenOf, run: 'growth', concurrency: 16 },
    );
    // A script that ends otherwise than foreseen leaves an event all the same; most must have come to their end.
    if (failures.length > PLAYED / 2) throw failures[0];
    const field = await Field.open(stack, model);
    return {
      ...{ stack, model, field, client, tokenOf },
      stop: async () => {
        await Promise.all([field.close(), client.close(), tools.close()]);
        await stack.stop();
      },
    };
  } catch (error) {
    await stack.stop();
    throw error;
  }
}
