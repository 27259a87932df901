import { z } from 'zod';
import { outcomeOf } from '../day/figures/event.outcome.js';
import type { EventCommand, EventScript, EventStep, ScriptActor } from '../day/script.js';
import type { Players } from './players.js';

const eventSchema = z.object({ id: z.string(), number: z.string(), state: z.string(), version: z.int() });
const payloadSchema = z.object({ event: eventSchema, replayed: z.boolean() });
/** An event as a command's answer shows it. */
export type PlayedEvent = z.infer<typeof eventSchema>;

function mutation(name: string): string {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  return `mutation ${name}($input: ${type}) { ${name}(input: $input) { event { id number state version } replayed } }`;
}

const REPORT = mutation('reportEvent');
const COMMANDS: Readonly<Record<EventCommand, string>> = {
  accept: mutation('acceptEvent'),
  dispatch: mutation('dispatchEvent'),
  acknowledge: mutation('acknowledgeEvent'),
  return: mutation('returnEvent'),
  escalate: mutation('escalateEvent'),
  dispose: mutation('disposeEvent'),
  verify: mutation('verifyEvent'),
  evaluate: mutation('evaluateEvent'),
  close: mutation('closeEvent'),
  reopen: mutation('reopenEvent'),
};

/** Sends one command with its key and notes what was acknowledged. */
async function send(
  players: Players,
  document: string,
  actor: ScriptActor,
  input: Readonly<Record<string, unknown>>,
): Promise<PlayedEvent> {
  const data = await players.client.request(document, { input }, await players.tokenOf(actor));
  const { event, replayed } = payloadSchema.parse(Object.values(data)[0]);
  if (replayed) players.tally.replayed++;
  players.tally.eventTransitions++;
  players.onStep();
  return event;
}

async function begin(script: EventScript, players: Players): Promise<PlayedEvent> {
  const { begins } = script;
  if (begins.by === 'REFERRAL') return players.eventOf(begins.applicationScriptId);
  return send(players, REPORT, begins.actor, { ...begins.input, idempotencyKey: players.keyOf(script.id, 0) });
}

async function step(
  event: PlayedEvent,
  { command, actor, input }: EventStep,
  players: Players,
  idempotencyKey: string,
): Promise<PlayedEvent> {
  const named = { id: event.id, expectedVersion: event.version, idempotencyKey };
  return send(players, COMMANDS[command], actor, { ...named, ...input });
}

/**
 * Plays one event from its report to where the day leaves it, each step by its own person at the version that the last
 * answer gave.
 *
 * @throws GatewayError; Error when the event does not end where the script says
 */
export async function playEvent(script: EventScript, players: Players): Promise<void> {
  let event = await begin(script, players);
  players.tally.events++;
  for (const [index, next] of script.steps.entries()) {
    if (next.onlyIn !== undefined && next.onlyIn !== event.state) continue;
    event = await step(event, next, players, players.keyOf(script.id, index + 1));
  }
  const { state } = outcomeOf(script);
  if (event.state !== state) {
    throw new Error(`${script.id} (${event.number}) ended ${event.state}; by what was sent it must be ${state}.`);
  }
}
