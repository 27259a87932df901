import type { Role } from '@gridhall/messages';
import type { ScriptActor } from '@gridhall/infra';
import { openGround, type Ground } from './ground.js';
import { castsOf, COMMANDS_OF_A_LIFE, Lives } from './lives.js';
import { ratioOf, timed, type Timing } from './measure.js';
import { questions, type Ask } from './questions.js';

const SIZES = [10_000, 100_000, 1_000_000];
const FULL_SIZE = 10_000_000;
/** Askings of each question at each size: enough for a p99 of ten. */
const TIMES = 300;
const LIVES = 100;
/** Of keyed and paged queries no ratio to the smallest size is to be above. */
const AIM = 1.5;

/** The sizes that are asked for: `--full` adds ten million, `--to N` ends at N. */
function sizesOf(options: readonly string[]): number[] {
  const all = options.includes('--full') ? [...SIZES, FULL_SIZE] : SIZES;
  const to = options.indexOf('--to');
  return to < 0 ? all : all.filter((size) => size <= Number(options[to + 1]));
}

function askAs({ client, tokenOf }: Ground, actor: ScriptActor): Ask {
  return async (query, variables) => client.request(query, variables, await tokenOf(actor));
}

function actorOf({ model }: Ground, role: Role, place: string): ScriptActor {
  const staff = model.staff.find(({ postings }) => postings.some((one) => one.role === role && one.place === place));
  if (staff === undefined) throw new Error(`Nobody is a ${role} in ${place}.`);
  return { staffId: staff.id, name: staff.name, postings: staff.postings };
}

async function memoryOf({ stack }: Ground, name: string): Promise<number> {
  const found = (await stack.memory()).find((process) => process.name === name);
  return Math.round((found?.bytes ?? 0) / 1_000_000);
}

/**
 * `pnpm bench growth [--full] [--to N]`: the main queries and whole lives of events through the gateway, by people with their own tokens,
 * one after the other, while the events grow from ten thousand to a million, or ten million: p50 and p99 at each size, and as ratios to the
 * smallest. And what memory the events service needs meanwhile.
 */
export async function benchGrowth(
  say: (line: string) => void,
  options: readonly string[],
): Promise<Record<string, unknown>> {
  const ground = await openGround(say);
  try {
    const { model, field, client, tokenOf } = ground;
    const as = {
      centre: askAs(ground, actorOf(ground, 'DISPATCHER', model.code)),
      dispatcher: askAs(ground, actorOf(ground, 'DISPATCHER', model.towns[0]?.code ?? '')),
    };
    const lives = new Lives(client, tokenOf, castsOf(model));
    const timings = new Map<string, Map<number, Timing>>();
    const memory: Record<number, number> = {};
    for (const size of sizesOf(options)) {
      say(`${size} events`);
      await field.growTo(size, say);
      const asked = await questions(model, as);
      const all = [...asked.map(({ name, ask }) => ({ name, times: TIMES, ask }))];
      const life = { name: 'report and full life cycle', times: LIVES, ask: (turn: number) => lives.live(turn) };
      for (const { name, times, ask } of [...all, life]) {
        const timing = await timed(times, ask);
        const first = timings.get(name)?.values().next().value ?? timing;
        timings.set(name, (timings.get(name) ?? new Map<number, Timing>()).set(size, timing));
        const ratio = ratioOf(timing, first);
        say(`  ${name.padEnd(48)} p50 ${timing.p50} ms (×${ratio.p50})  p99 ${timing.p99} ms (×${ratio.p99})`);
      }
      memory[size] = await memoryOf(ground, 'events');
      say(`  the events service holds ${memory[size]} MB`);
    }
    const figures = [...timings].map(([name, bySize]) => {
      const first = bySize.values().next().value ?? { p50: Number.NaN, p99: Number.NaN };
      const of = [...bySize].map(([size, timing]) => [size, { ...timing, ratio: ratioOf(timing, first) }] as const);
      return [name, Object.fromEntries(of)] as const;
    });
    const above = figures.flatMap(([name, bySize]) =>
      Object.values(bySize).some(({ ratio }) => ratio.p50 > AIM) ? [name] : [],
    );
    return {
      bench: 'growth',
      ...{ timesAsked: TIMES, commandsOfALife: COMMANDS_OF_A_LIFE, p50AboveAim: above, aim: AIM },
      milliseconds: Object.fromEntries(figures),
      eventsServiceMegabytes: memory,
    };
  } finally {
    await ground.stop();
  }
}
