import { setTimeout as delay } from 'node:timers/promises';
import type { Day, ScriptActor } from '../day/script.js';
import { playApplication, referredEvent, type PlayedApplication } from './application.player.js';
import { playEvent, type PlayedEvent } from './event.player.js';
import type { GatewayClient } from './gateway.client.js';
import type { Players } from './players.js';
import { doAll } from './pool.js';
import { PlayTally } from './tally.js';
import { playVisit } from './visit.player.js';

/** How a day is to be played. */
export interface PlayOptions {
  readonly client: GatewayClient;
  /** A person's own access token. */
  readonly tokenOf: (actor: ScriptActor) => Promise<string>;
  /** Names this run: the same day can be played again, and each run's keys are its own. */
  readonly run: string;
  /** Scripts under way at the same time. */
  readonly concurrency: number;
  readonly onProgress?: (tally: PlayTally) => void;
}

/** What came of a day that was played. */
export interface PlayResult {
  readonly tally: PlayTally;
  readonly seconds: number;
  /** What could not be played, one error per script. */
  readonly failures: readonly unknown[];
}

/** How long an application may take to become an event: the way over the bus takes a moment, a stopped broker longer. */
const REFERRAL_TIMEOUT_MS = 60_000;
const REFERRAL_POLL_MS = 50;

/** Steps that a day has, for a progress bar: a sampled verification may fall out, so the bar may end a little early. */
export function stepsOf(day: Day): number {
  const events = day.events.reduce(
    (sum, { begins, steps }) => sum + steps.length + (begins.by === 'REPORT' ? 1 : 0),
    0,
  );
  const applications = day.applications.reduce((sum, { steps }) => sum + steps.length + 1, 0);
  return events + applications + day.visits.length;
}

/** Lays three lists over each other evenly, so that the day is mixed as a day is. */
function interleave<Value>(...lists: readonly (readonly Value[])[]): Value[] {
  return lists
    .flatMap((list) => list.map((value, index) => ({ value, at: (index + 0.5) / list.length })))
    .sort((one, other) => one.at - other.at)
    .map(({ value }) => value);
}

/**
 * Plays a day through the gateway as fast as the platform takes it: every step by its own person with their own token,
 * the scripts side by side, each script's steps one after the other.
 */
export async function playDay(day: Day, options: PlayOptions): Promise<PlayResult> {
  const tally = new PlayTally();
  const applications = new Map<string, PlayedApplication>();
  const unplayed = new Set<string>();
  const referredTo = async (applicationScriptId: string): Promise<PlayedEvent> => {
    const until = performance.now() + REFERRAL_TIMEOUT_MS;
    for (;;) {
      if (unplayed.has(applicationScriptId)) throw new Error(`${applicationScriptId} itself could not be played.`);
      const application = applications.get(applicationScriptId);
      const event = application === undefined ? null : await referredEvent(application, players);
      if (event !== null) return event;
      if (performance.now() > until) throw new Error(`${applicationScriptId} became no event within 60 s.`);
      await delay(REFERRAL_POLL_MS);
    }
  };
  const players: Players = {
    client: options.client,
    tally,
    tokenOf: options.tokenOf,
    keyOf: (scriptId, step) => `${options.run}-${scriptId}-${step}`,
    onStep: () => options.onProgress?.(tally),
    eventOf: referredTo,
  };
  const isReferred = ({ begins }: Day['events'][number]): boolean => begins.by === 'REFERRAL';
  const apply = (script: Day['applications'][number]) => async (): Promise<void> => {
    try {
      applications.set(script.id, await playApplication(script, players));
    } catch (error) {
      unplayed.add(script.id);
      throw error;
    }
  };
  const isMatter = ({ steps }: Day['applications'][number]): boolean =>
    steps.some(({ command }) => command === 'refer');
  const event = (script: Day['events'][number]) => (): Promise<void> => playEvent(script, players);
  const tasks = [
    // First what others wait for, last those who wait.
    ...day.applications.filter(isMatter).map(apply),
    ...interleave(
      day.events.filter((script) => !isReferred(script)).map(event),
      day.applications.filter((script) => !isMatter(script)).map(apply),
      day.visits.map((script) => (): Promise<void> => playVisit(script, players)),
    ),
    ...day.events.filter(isReferred).map(event),
  ];
  const begun = performance.now();
  const failures = await doAll(tasks, options.concurrency);
  return { tally, failures, seconds: (performance.now() - begun) / 1_000 };
}
