import type { ScriptActor } from '@gridhall/infra';
import { somebody } from '../district.js';
import { Homes, type Ground } from './homes.js';
import { castsOf, COMMANDS_OF_A_LIFE, Lives } from './lives.js';
import { ratioOf, timed, timingOf, type Timing } from './measure.js';
import { readOptions } from './options.js';
import { questions, type Ask } from './questions.js';

/** Sizes are measured in turn, so often: the machine's mood changes slowly. */
const ROUNDS = 3;
/** Askings of each question in each round. */
const TIMES = 150;
const LIVES = 50;
/** Of keyed and paged queries no ratio to the smallest size is to be above. */
const AIM = 1.5;
const LIFE = 'report and full life cycle';

function askAs({ client, tokenOf }: Ground, actor: ScriptActor): Ask {
  return async (query, variables) => client.request(query, variables, await tokenOf(actor));
}

/** What was measured at one size: durations in milliseconds by question, and the memory of the events service in MB. */
interface Measured {
  readonly durations: Map<string, number[]>;
  megabytes: number;
}

/** Asks every question of one size, and adds how long each took. */
async function measure(ground: Ground, measured: Measured): Promise<void> {
  const { model, client, tokenOf, stack } = ground;
  const [town] = model.towns;
  const asked = await questions(model, {
    centre: askAs(
      ground,
      somebody(model, ({ role, place }) => role === 'DISPATCHER' && place === model.code),
    ),
    dispatcher: askAs(
      ground,
      somebody(model, ({ role, place }) => role === 'DISPATCHER' && place === town?.code),
    ),
  });
  const lives = new Lives(client, tokenOf, castsOf(model));
  const work = [
    ...asked.map(({ name, ask }) => ({ name, times: TIMES, ask })),
    { name: LIFE, times: LIVES, ask: (turn: number) => lives.live(turn) },
  ];
  for (const { name, times, ask } of work) {
    const durations = measured.durations.get(name) ?? [];
    durations.push(...(await timed(times, ask)));
    measured.durations.set(name, durations);
  }
  const events = (await stack.memory()).find(({ name }) => name === 'events');
  measured.megabytes = Math.max(measured.megabytes, Math.round((events?.bytes ?? 0) / 1_000_000));
}

/**
 * `pnpm bench growth [--full] [--to N] [--keep FOLDER] [--only-load]`: the main queries and whole lives of events through the gateway, by
 * people with their own tokens, one after the other, at ten thousand events to a million, or ten million: p50 and p99 at each size,
 * and as ratios to the smallest. And what memory the events service needs meanwhile.
 */
export async function benchGrowth(
  say: (line: string) => void,
  args: readonly string[],
): Promise<Record<string, unknown>> {
  const { sizes, keep, isLoadOnly } = readOptions(args);
  const homes = await Homes.open(keep, sizes, say);
  try {
    for (const size of sizes) await homes.prepare(size);
    if (isLoadOnly) return { bench: 'growth', loaded: sizes };
    const bySize = new Map(sizes.map((size): [number, Measured] => [size, { durations: new Map(), megabytes: 0 }]));
    for (let round = 1; round <= ROUNDS; round++) {
      for (const [size, measured] of bySize) {
        say(`Round ${round} of ${ROUNDS}: ${size} events`);
        const ground = await homes.start(size);
        await measure(ground, measured).finally(() => ground.stop());
      }
    }
    return report(bySize, say);
  } finally {
    homes.close();
  }
}

function report(bySize: ReadonlyMap<number, Measured>, say: (line: string) => void): Record<string, unknown> {
  const [smallest] = bySize.values();
  const above: string[] = [];
  const milliseconds = [...(smallest?.durations ?? [])].map(([name, first]) => {
    const rows = [...bySize].map(([size, { durations }]): [number, Timing & { readonly ratio: Timing }] => {
      const timing = timingOf(durations.get(name) ?? []);
      return [size, { ...timing, ratio: ratioOf(timing, timingOf(first)) }];
    });
    say(name);
    for (const [size, { p50, p99, ratio }] of rows) {
      say(`  ${String(size).padStart(9)}: p50 ${p50} ms (×${ratio.p50})  p99 ${p99} ms (×${ratio.p99})`);
    }
    if (rows.some(([, { ratio }]) => ratio.p50 > AIM)) above.push(name);
    return [name, Object.fromEntries(rows)] as const;
  });
  return {
    bench: 'growth',
    ...{ rounds: ROUNDS, timesAsked: ROUNDS * TIMES, commandsOfALife: COMMANDS_OF_A_LIFE },
    ...{ aim: AIM, p50AboveAim: above },
    milliseconds: Object.fromEntries(milliseconds),
    eventsServiceMegabytes: Object.fromEntries([...bySize].map(([size, { megabytes }]) => [size, megabytes])),
  };
}
