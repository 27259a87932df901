import { setTimeout as delay } from 'node:timers/promises';

/** Asks again and again until the answer is not null, at most `timeoutMs`; null when the time is over. */
export async function poll<T>(
  ask: () => Promise<T | null>,
  { timeoutMs, everyMs = 20 }: { timeoutMs: number; everyMs?: number },
): Promise<T | null> {
  const end = performance.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (performance.now() >= end) return null;
    await delay(everyMs);
  }
}
