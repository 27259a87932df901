import { parseArgs } from 'node:util';

/** How many people there are in the net: a district's, and five times that. */
const USUAL = { households: 200_000, residents: 500_000 } as const;
const FULL_TIMES = 5;

/** What `pnpm bench tree` was asked for. */
export interface TreeOptions {
  readonly households: number;
  readonly residents: number;
}

/** @throws TypeError on an option that is none */
export function readTreeOptions(args: readonly string[]): TreeOptions {
  const { values } = parseArgs({ args: [...args], options: { full: { type: 'boolean', default: false } } });
  const times = values.full ? FULL_TIMES : 1;
  return { households: times * USUAL.households, residents: times * USUAL.residents };
}
