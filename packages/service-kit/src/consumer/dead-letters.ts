import { sha256 } from '../aggregate/timeline.js';
import { headers, type JsMsg, type JetStreamClient, type JetStreamManager } from 'nats';
import { deadLetterStreamName, ensureDeadLetterStream, isMessageMissing, isStreamMissing } from '../nats/streams.js';
import type { Runtime } from '../subgraph/runtime.js';

const REASON = 'gridhall-reason';
const SUBJECT = 'gridhall-subject';
const DURABLE = 'gridhall-durable';

/** A message that a consumer could not take, with why. */
export interface DeadLetter {
  /** Its place in the dead-letter stream; names it in commands. */
  readonly sequence: number;
  readonly durable: string;
  readonly subject: string;
  readonly reason: string;
  readonly at: Date;
  /** The message as it came. */
  readonly body: string;
}

/** Puts a message aside with the reason, then takes it off the consumer's hands. */
export async function bury(runtime: Runtime, durable: string, message: JsMsg, reason: string): Promise<void> {
  await ensureDeadLetterStream(runtime.jetstreamManager, runtime.namespace, runtime.config.GRIDHALL_STREAM_REPLICAS);
  const about = headers();
  about.set(REASON, reason.replaceAll(/\s+/g, ' ').slice(0, 500));
  about.set(SUBJECT, message.subject);
  about.set(DURABLE, durable);
  // Named by what it holds: the same message, sent again and put aside again, replaces its earlier letter.
  const name = sha256(`${message.subject} ${message.string()}`);
  await runtime.jetstream.publish(`${runtime.namespace}.dead-letters.${durable}.${name}`, message.data, {
    headers: about,
  });
  message.ack();
  runtime.metrics.consumedTotal.inc({ durable, outcome: 'dead' });
  runtime.log.error({ durable, subject: message.subject, streamSequence: message.seq, reason }, 'message put aside');
}

/** All dead letters, oldest first. */
export async function* deadLetters(manager: JetStreamManager, namespace: string): AsyncGenerator<DeadLetter> {
  const name = deadLetterStreamName(namespace);
  const state = await manager.streams.info(name).then(
    (info) => info.state,
    (error: unknown) => {
      if (isStreamMissing(error)) return null; // Nothing was ever put aside.
      throw error;
    },
  );
  if (state === null) return;
  for (let sequence = state.first_seq; sequence <= state.last_seq; sequence++) {
    const stored = await manager.streams.getMessage(name, { seq: sequence }).catch((error: unknown) => {
      if (isMessageMissing(error)) return null; // Replayed meanwhile, or replaced by a newer letter.
      throw error;
    });
    if (stored === null) continue;
    yield {
      sequence,
      durable: stored.header.get(DURABLE),
      subject: stored.header.get(SUBJECT),
      reason: stored.header.get(REASON),
      at: stored.time,
      body: stored.string(),
    };
  }
}

/**
 * Sends dead letters again to where they came from and takes them off the stream.
 *
 * @returns how many
 */
export async function replayDeadLetters(
  connection: {
    readonly jetstream: JetStreamClient;
    readonly jetstreamManager: JetStreamManager;
    readonly namespace: string;
  },
  wanted: (letter: DeadLetter) => boolean = () => true,
): Promise<number> {
  const { jetstream, jetstreamManager, namespace } = connection;
  let count = 0;
  for await (const letter of deadLetters(jetstreamManager, namespace)) {
    if (!wanted(letter)) continue;
    await jetstream.publish(letter.subject, letter.body, { msgID: `replay:${letter.sequence}:${Date.now()}` });
    await jetstreamManager.streams.deleteMessage(deadLetterStreamName(namespace), letter.sequence);
    count++;
  }
  return count;
}
