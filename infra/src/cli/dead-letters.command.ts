import { connectNats, deadLetters, replayDeadLetters } from '@gridhall/service-kit';
import type { NatsConnection } from 'nats';
import { runningStack } from './running-stack.js';

async function withNats<Value>(work: (nats: NatsConnection) => Promise<Value>): Promise<Value> {
  const nats = await connectNats(runningStack().natsUrl, 'gridhall-cli');
  try {
    return await work(nats);
  } finally {
    await nats.close();
  }
}

/** `gridhall dead-letters list`: what consumers could not take, oldest first. */
export async function listDeadLetters(namespace: string): Promise<void> {
  await withNats(async (nats) => {
    let count = 0;
    for await (const letter of deadLetters(await nats.jetstreamManager(), namespace)) {
      count++;
      process.stdout.write(
        `${letter.sequence}\t${letter.at.toISOString()}\t${letter.durable}\t${letter.subject}\t${letter.reason}\n`,
      );
    }
    if (count === 0) process.stderr.write('No message was put aside.\n');
  });
}

/** `gridhall dead-letters replay [sequence…]`: sends them to their consumers again; all of them when none is named. */
export async function replay(namespace: string, sequences: readonly number[]): Promise<void> {
  await withNats(async (nats) => {
    const jetstreamManager = await nats.jetstreamManager();
    const count = await replayDeadLetters(
      { jetstream: nats.jetstream(), jetstreamManager, namespace },
      ({ sequence }) => sequences.length === 0 || sequences.includes(sequence),
    );
    process.stdout.write(`${count} sent again.\n`);
  });
}
