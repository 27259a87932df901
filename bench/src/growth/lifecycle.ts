import { openGround } from './ground.js';
import { castsOf, COMMANDS_OF_A_LIFE, Lives } from './lives.js';

const SIZES = [10_000, 1_000_000];
const WRITERS = 32;
const SECONDS = 20;
const WARM_UP_SECONDS = 3;

/**
 * `pnpm bench lifecycle [--to N]`: whole lives of events a second through the gateway, {@link COMMANDS_OF_A_LIFE} commands each, by
 * people with their own tokens, 32 at the same time, at ten thousand and at a million events. (The best published figure of a peer, DIGIT
 * PGR on 16 cores: 37 when empty, 6.3 at a million.)
 */
export async function benchLifecycle(
  say: (line: string) => void,
  options: readonly string[],
): Promise<Record<string, unknown>> {
  const to = options.indexOf('--to');
  const most = to < 0 ? Infinity : Number(options[to + 1]);
  const ground = await openGround(say);
  try {
    const lives = new Lives(ground.client, ground.tokenOf, castsOf(ground.model));
    let turn = 0;
    const liveFor = async (seconds: number): Promise<number> => {
      const begun = performance.now();
      let lived = 0;
      const live = async (): Promise<void> => {
        while (performance.now() - begun < seconds * 1_000) {
          await lives.live(turn++);
          lived++;
        }
      };
      await Promise.all(Array.from({ length: WRITERS }, live));
      return lived / ((performance.now() - begun) / 1_000);
    };
    const figures: Record<string, unknown> = {};
    for (const size of SIZES.filter((one) => one <= most)) {
      await ground.field.growTo(size, say);
      await liveFor(WARM_UP_SECONDS);
      const perSecond = Math.round((await liveFor(SECONDS)) * 10) / 10;
      const memory = (await ground.stack.memory()).find(({ name }) => name === 'events');
      figures[size] = {
        livesPerSecond: perSecond,
        eventsServiceMegabytes: Math.round((memory?.bytes ?? 0) / 1_000_000),
      };
      say(`${size} events: ${perSecond} lives/s, ${perSecond * COMMANDS_OF_A_LIFE} commands/s`);
    }
    return { bench: 'lifecycle', commandsOfALife: COMMANDS_OF_A_LIFE, writers: WRITERS, bySize: figures };
  } finally {
    await ground.stop();
  }
}
