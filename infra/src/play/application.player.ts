import { z } from 'zod';
import type { ApplicationScript, ApplicationStep, ScriptActor } from '../day/script.js';
import type { PlayedEvent } from './event.player.js';
import type { Players } from './players.js';

const applicationSchema = z.object({ id: z.string(), number: z.string(), state: z.string(), version: z.int() });
const payloadSchema = z.object({ application: applicationSchema, replayed: z.boolean() });

/** An application as a command's answer shows it, with the person who may read it. */
export type PlayedApplication = z.infer<typeof applicationSchema> & { readonly actor: ScriptActor };

function mutation(name: string): string {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  return `mutation ${name}($input: ${type}) { ${name}(input: $input) { application { id number state version } replayed } }`;
}

const ACCEPT = mutation('acceptApplication');
const COMMANDS: Readonly<Record<ApplicationStep['command'], string>> = {
  complete: mutation('completeApplication'),
  process: mutation('processApplication'),
  decide: mutation('decideApplication'),
  deliver: mutation('deliverApplication'),
  evaluate: mutation('evaluateApplication'),
  refer: mutation('referApplication'),
};

async function send(
  players: Players,
  document: string,
  actor: ScriptActor,
  input: Readonly<Record<string, unknown>>,
): Promise<PlayedApplication> {
  const data = await players.client.request(document, { input }, await players.tokenOf(actor));
  const { application, replayed } = payloadSchema.parse(Object.values(data)[0]);
  if (replayed) players.tally.replayed++;
  players.tally.applicationTransitions++;
  players.onStep();
  return { ...application, actor };
}

/** What a step's input holds beside id, version and key. */
function inputOf(step: ApplicationStep): Readonly<Record<string, unknown>> {
  const { actor: _actor, command: _command, ...input } = step;
  return input;
}

/**
 * Plays one application from the window to where the day leaves it.
 *
 * @throws GatewayError
 */
export async function playApplication(script: ApplicationScript, players: Players): Promise<PlayedApplication> {
  const { serviceItemCode, placeCode, applicantName, applicantPhone, materials } = script;
  let application = await send(players, ACCEPT, script.actor, {
    serviceItemCode,
    placeCode,
    applicant: { name: applicantName, phone: applicantPhone },
    materials,
    idempotencyKey: players.keyOf(script.id, 0),
  });
  for (const [index, step] of script.steps.entries()) {
    application = await send(players, COMMANDS[step.command], step.actor, {
      id: application.id,
      expectedVersion: application.version,
      idempotencyKey: players.keyOf(script.id, index + 1),
      ...inputOf(step),
    });
    if (step.command === 'deliver') players.tally.services++;
  }
  return application;
}

const EVENT_OF = `query EventOfApplication($number: ID!) {
  application(number: $number) { event { id number state version } }
}`;
const eventOfSchema = z.object({
  application: z
    .object({
      event: z.object({ id: z.string(), number: z.string(), state: z.string(), version: z.int() }).nullable(),
    })
    .nullable(),
});

/** The event that a referred application became; null while it is on its way. */
export async function referredEvent(
  { number, actor }: PlayedApplication,
  players: Players,
): Promise<PlayedEvent | null> {
  const data = await players.client.request(EVENT_OF, { number }, await players.tokenOf(actor));
  return eventOfSchema.parse(data).application?.event ?? null;
}
