import { setTimeout as sleep } from 'node:timers/promises';

/** Waits, in small steps, so that a stop need not wait for the whole of it. */
export async function delay(milliseconds: number, isStopping: () => boolean): Promise<void> {
  const until = Date.now() + milliseconds;
  while (!isStopping() && Date.now() < until) await sleep(Math.min(50, until - Date.now()));
}
