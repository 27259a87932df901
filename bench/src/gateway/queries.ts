/** What exists to be asked for. */
export interface Subjects {
  readonly events: readonly string[];
  readonly places: readonly string[];
}

/**
 * How the texts of a workload differ; in each no two are the same.
 * - `literals`: a few operations, each time with other values written into it: a page with its values in the text.
 * - `mixed`: the same with one of 200 mixes of aliases: an app with many pages.
 * - `novel`: every mix of aliases is a new one: nothing that was learnt of a query helps with the next.
 */
export type Workload = 'literals' | 'mixed' | 'novel';

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
    return isRenamed ? `a${bit}: ${field}` : field;
  };
}

/** One event with its place, the place's figures and the people: events, grid and assessment. */
function eventQuery(field: (name: string) => string, id: string, day: string): string {
  const f = field;
  return `{ ${f('event')}(id: "${id}") { ${f('number')} ${f('title')} ${f('state')} ${f('reportedAt')} ${f('workItem')} { ${f('name')} }
    ${f('place')} { ${f('code')} ${f('name')} ${f('level')}
      ${f('figures')}(period: { from: "2026-01-01", to: "${day}" }) { ${f('reported')} ${f('closed')} ${f('closureRate')} } }
    ${f('holderUnit')} { ${f('name')} ${f('kind')} } ${f('reporter')} { ${f('name')} } } }`;
}

/** A page of events of a town with who reported them where: events, grid and assessment. */
function pageQuery(field: (name: string) => string, place: string, first: number, day: string): string {
  const f = field;
  return `{ ${f('events')}(filter: { placeCode: "${place}" }, first: ${first}) { ${f('edges')} { ${f('node')} { ${f('number')} ${f('state')} ${f('platform')}
      ${f('reporter')} { ${f('name')} } ${f('place')} { ${f('name')}
      ${f('figures')}(period: { from: "2026-01-02", to: "${day}" }) { ${f('reported')} ${f('visits')} } } } } } }`;
}

/** A place with its newest events and their units, and its figures: grid, events and assessment. */
function placeQuery(field: (name: string) => string, place: string, first: number, day: string): string {
  const f = field;
  return `{ ${f('jurisdiction')}(code: "${place}") { ${f('name')} ${f('level')} ${f('gridCount')}
    ${f('events')}(first: ${first}) { ${f('edges')} { ${f('node')} { ${f('title')} ${f('state')} ${f('holderUnit')} { ${f('name')} } ${f('reporter')} { ${f('name')} } } } }
    ${f('figures')}(period: { from: "2026-01-03", to: "${day}" }) { ${f('reported')} ${f('onTheSpot')} ${f('withinVillageRate')} ${f('services')} } } }`;
}

/** An endless row of queries over three subgraphs, no two of them the same text; the same seed gives the same row. */
export function* queries({ events, places }: Subjects, workload: Workload, seed: number): Generator<string, never> {
  const random = numbers(seed);
  const one = (values: readonly string[]): string => values[random() % values.length] ?? '';
  const mixes = MIXES[workload];
  for (let turn = 0; ; turn += 1) {
    const field = aliaser(mixes === 1 ? 0 : Math.imul(random() % mixes, 2_654_435_761) >>> 8);
    // The day makes each text a new one, whatever else is drawn: some day in the coming years.
    const day = new Date(Date.UTC(2026, 11, 1) + (random() % 3_000) * 86_400_000).toISOString().slice(0, 10);
    const first = 3 + (random() % 4);
    const kind = turn % 3;
    const text =
      kind === 0
        ? eventQuery(field, one(events), day)
        : kind === 1
          ? pageQuery(field, one(places), first, day)
          : placeQuery(field, one(places), first, day);
    // A comment tells even two of the same draw apart.
    yield `${text} # ${seed}-${turn}`;
  }
}
