import type { ScriptActor } from '../day/script.js';
import type { PlayedEvent } from './event.player.js';
import type { GatewayClient } from './gateway.client.js';
import type { PlayTally } from './tally.js';

/** What the players of scripts share. */
export interface Players {
  readonly client: GatewayClient;
  readonly tally: PlayTally;
  /** A person's own access token. */
  tokenOf(actor: ScriptActor): Promise<string>;
  /** The idempotency key of a script's step: the same for every try of it in this run, another one in every other run. */
  keyOf(scriptId: string, step: number): string;
  /** Called after each step that the platform acknowledged. */
  onStep(): void;
  /** The event that an application became; waits for it, since it is made over the bus. */
  eventOf(applicationScriptId: string): Promise<PlayedEvent>;
}
