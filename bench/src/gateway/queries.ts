/** What exists to be asked for. */
export interface Subjects {
  readonly events: readonly string[];
  readonly places: readonly string[];
  readonly serviceItems: readonly string[];
}

/**
 * How the texts of a workload differ; in each no two are the same.
 * - `literals`: a few operations, each time with other values written into it: a page with its values in the text.
 * - `mixed`: the same with one of 200 mixes of aliases: an app with many pages.
 * - `novel`: every mix of aliases is a new one: nothing that was learnt of a query helps with the next.
 */
export type Workload = 'literals' | 'mixed' | 'novel';

/** Analysts are few, and what they ask is dear to the service that counts. */
const ANALYST_EVERY = 20;

const MIXES: Readonly<Record<Workload, number>> = { literals: 1, mixed: 200, novel: 2 ** 24 };

/** Numbers from 0 to 2^32 that a seed gives again and again (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** Names fields by a mix: each bit says of one field whether it goes by another name. */
function aliaser(mix: number): (field: string) => string {
  let bit = 0;
  return (field) => {
    const isRenamed = ((mix >>> (bit % 24)) & 1) === 1;
    bit += 1;
    return isRenamed ? `a${bit}_${mix.toString(36)}: ${field}` : field;
  };
}

type Name = (field: string) => string;

/** What somebody at a desk opens: one event with its place and its people, beside the item that is applied for. */
function deskQuery(f: Name, event: string, item: string): string {
  return `{ ${f('event')}(id: "${event}") { ${f('number')} ${f('title')} ${f('state')} ${f('reportedAt')} ${f('level')} ${f('platform')}
      ${f('place')} { ${f('name')} ${f('level')} } ${f('reporter')} { ${f('name')} } }
    ${f('serviceItem')}(code: "${item}") { ${f('name')} ${f('department')} ${f('promisedWorkingDays')} ${f('feeFen')} } }`;
}

/** What a platform shows of a place: its newest event with who reported it, and its newest application. */
function placeQuery(f: Name, place: string, from: string): string {
  return `{ ${f('jurisdiction')}(code: "${place}") { ${f('name')} ${f('level')} ${f('kind')}
    ${f('events')}(filter: { reportedFrom: "${from}" }, first: 1) { ${f('edges')} { ${f('node')} { ${f('number')} ${f('title')} ${f('state')}
      ${f('reporter')} { ${f('name')} } } } }
    ${f('applications')}(first: 1) { ${f('edges')} { ${f('node')} { ${f('number')} ${f('state')} } } } } }`;
}

/** What an analyst reads: figures of a place, and the newest events behind them. */
function figuresQuery(f: Name, place: string, day: string): string {
  return `{ ${f('jurisdiction')}(code: "${place}") { ${f('name')} ${f('level')}
    ${f('figures')}(period: { from: "2026-01-03", to: "${day}" }) { ${f('reported')} ${f('onTheSpot')} ${f('withinVillageRate')} ${f('services')} }
    ${f('events')}(first: 3) { ${f('edges')} { ${f('node')} { ${f('number')} ${f('state')} } } } } }`;
}

/** An endless row of queries over three subgraphs, no two of them the same text; the same seed gives the same row. */
export function* queries(
  { events, places, serviceItems }: Subjects,
  workload: Workload,
  seed: number,
): Generator<string, never> {
  const random = numbers(seed);
  const one = (values: readonly string[]): string => values[random() % values.length] ?? '';
  const mixes = MIXES[workload];
  for (let turn = 0; ; turn += 1) {
    const field = aliaser(mixes === 1 ? 0 : Math.imul(random() % mixes, 2_654_435_761) >>> 8);
    // The day makes each text a new one, whatever else is drawn: some day in the coming years.
    const day = new Date(Date.UTC(2026, 11, 1) + (random() % 3_000) * 86_400_000).toISOString().slice(0, 10);
    const text =
      turn % ANALYST_EVERY === 0
        ? figuresQuery(field, one(places), day)
        : turn % 2 === 0
          ? placeQuery(field, one(places), `2026-01-01T00:00:00.${String(random() % 1_000).padStart(3, '0')}Z`)
          : deskQuery(field, one(events), one(serviceItems));
    // A comment tells even two of the same draw apart.
    yield `${text} # ${seed}-${turn}`;
  }
}
