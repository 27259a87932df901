import { Homes, type Ground } from './homes.js';
import { castsOf, COMMANDS_OF_A_LIFE, Lives } from './lives.js';
import { readOptions } from './options.js';

const SIZES = [10_000, 1_000_000];
const WRITERS = 32;
const SECONDS = 20;
const WARM_UP_SECONDS = 3;

/** Lives whole lives for so long, 32 at the same time. @returns lives a second */
async function liveFor(seconds: number, lives: Lives, turns: { next: number }): Promise<number> {
  const begun = performance.now();
  let lived = 0;
  const live = async (): Promise<void> => {
    while (performance.now() - begun < seconds * 1_000) {
      await lives.live(turns.next++);
      lived++;
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, live));
  return lived / ((performance.now() - begun) / 1_000);
}

async function measure({ client, tokenOf, model, stack }: Ground): Promise<{ perSecond: number; megabytes: number }> {
  const lives = new Lives(client, tokenOf, castsOf(model));
  const turns = { next: 0 };
  await liveFor(WARM_UP_SECONDS, lives, turns);
  const perSecond = Math.round((await liveFor(SECONDS, lives, turns)) * 10) / 10;
  const memory = (await stack.memory()).find(({ name }) => name === 'events');
  return { perSecond, megabytes: Math.round((memory?.bytes ?? 0) / 1_000_000) };
}

/**
 * `pnpm bench lifecycle [--full] [--to N] [--keep FOLDER]`: whole lives of events a second through the gateway, {@link COMMANDS_OF_A_LIFE} commands
 * each, by people with their own tokens, 32 at the same time, at ten thousand and at a million events, and as ratios to the smallest. (The best published figure of a peer,
 * DIGIT PGR on 16 cores: 37 when empty, 6.3 at a million.)
 */
export async function benchLifecycle(
  say: (line: string) => void,
  args: readonly string[],
): Promise<Record<string, unknown>> {
  const { sizes, keep } = readOptions(args, SIZES);
  const homes = await Homes.open(keep, sizes, say);
  try {
    const figures: Record<
      string,
      { readonly livesPerSecond: number; readonly ratio: number; readonly eventsServiceMegabytes: number }
    > = {};
    let first: number | undefined;
    for (const size of sizes) {
      await homes.prepare(size);
      const ground = await homes.start(size);
      const { perSecond, megabytes } = await measure(ground).finally(() => ground.stop());
      first ??= perSecond;
      const ratio = Math.round((perSecond / first) * 100) / 100;
      figures[size] = { livesPerSecond: perSecond, ratio, eventsServiceMegabytes: megabytes };
      say(`${size} events: ${perSecond} lives/s, ${perSecond * COMMANDS_OF_A_LIFE} commands/s`);
    }
    return { bench: 'lifecycle', commandsOfALife: COMMANDS_OF_A_LIFE, writers: WRITERS, bySize: figures };
  } finally {
    homes.close();
  }
}
