import { setTimeout as delay } from 'node:timers/promises';
import { connectNats, streamName } from '@gridhall/service-kit';
import type { ConsumerInfo, JetStreamManager } from 'nats';

/** What one owner's stream and its consumers say of themselves. */
export interface StreamProgress {
  /** Messages that were ever put into it, whether or not they are kept. */
  readonly published: number;
  /** Of each consumer: messages that it has not finished. */
  readonly unfinished: Readonly<Record<string, number>>;
}

/** How long the services may take to learn a district, by any reckoning. */
const TIMEOUT_MS = 120_000;
const POLL_MS = 50;

function unfinishedOf({ num_pending, num_ack_pending }: ConsumerInfo): number {
  return num_pending + num_ack_pending;
}

/** The broker to ask, and whose messages on it. */
export interface Broker {
  readonly natsUrl: string;
  readonly namespace: string;
}

/** Asks the broker about grid's stream; null while there is none yet. */
async function progressOf(manager: JetStreamManager, stream: string): Promise<StreamProgress | null> {
  const info = await manager.streams.info(stream).catch(() => null);
  if (info === null) return null;
  const unfinished: Record<string, number> = {};
  for await (const consumer of manager.consumers.list(stream)) unfinished[consumer.name] = unfinishedOf(consumer);
  return { published: info.state.last_seq, unfinished };
}

async function asking<Value>(
  { natsUrl, namespace }: Broker,
  work: (ask: () => Promise<StreamProgress | null>) => Promise<Value>,
): Promise<Value> {
  const nats = await connectNats(natsUrl, 'gridhall-start');
  try {
    const manager = await nats.jetstreamManager();
    return await work(() => progressOf(manager, streamName(namespace, 'grid')));
  } finally {
    await nats.close();
  }
}

/** How many messages grid has ever published. */
export function publishedBy(broker: Broker): Promise<number> {
  return asking(broker, async (ask) => (await ask())?.published ?? 0);
}

/** Has everything been published that was written, and been finished by everybody it concerns? */
export function isCaughtUp({ published, unfinished }: StreamProgress, written: number): boolean {
  const left = Object.values(unfinished);
  return published >= written && left.length > 0 && left.every((count) => count === 0);
}

/**
 * Waits until every service has learnt what grid wrote. What a service has not learnt it refuses (PLACE_UNKNOWN), and the
 * gateway has no query that tells what a service knows; the broker's own accounts do.
 *
 * @param written how many steps grid has written in all
 * @param onProgress told how much of it the slowest consumer still has before it
 * @throws Error after two minutes, saying who is behind
 */
export async function awaitCaughtUp(
  broker: Broker,
  written: number,
  onProgress: (left: number) => void = () => undefined,
): Promise<void> {
  await asking(broker, async (ask) => {
    const until = performance.now() + TIMEOUT_MS;
    for (;;) {
      const progress = await ask();
      if (progress !== null && isCaughtUp(progress, written)) return;
      const { published = 0, unfinished = {} } = progress ?? {};
      onProgress(Math.max(written - published, ...Object.values(unfinished), 0));
      if (performance.now() > until) {
        const behind = Object.entries(unfinished).map(([name, count]) => `${name} ${count}`);
        throw new Error(
          `The services have not learnt the district within ${TIMEOUT_MS / 1_000} s: ${published} of ${written} messages published; unfinished: ${behind.join(', ') || 'no consumer'}. Their logs are in the folder logs.`,
        );
      }
      await delay(POLL_MS);
    }
  });
}
