import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const SIZES = [10_000, 100_000, 1_000_000];
const FULL_SIZE = 10_000_000;

/** What the benches of growth are asked for. */
export interface GrowthOptions {
  readonly sizes: readonly number[];
  /** The folder that data are kept in from run to run, an absolute path; undefined: they are removed at the end. */
  readonly keep: string | undefined;
  readonly isLoadOnly: boolean;
}

/**
 * Reads the options: `--full` adds ten million events, `--to N` ends at N, `--keep FOLDER` keeps the data there and uses what is there already,
 * `--only-load` makes them and asks nothing.
 *
 * @throws TypeError for an option that there is not
 */
export function readOptions(args: readonly string[], smaller: readonly number[] = SIZES): GrowthOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      full: { type: 'boolean', default: false },
      to: { type: 'string' },
      keep: { type: 'string' },
      'only-load': { type: 'boolean', default: false },
    },
  });
  const all = values.full ? [...smaller, FULL_SIZE] : smaller;
  const sizes = values.to === undefined ? all : all.filter((size) => size <= Number(values.to));
  if (sizes.length === 0) throw new TypeError(`--to ${String(values.to)}: the smallest size is ${all[0] ?? ''}.`);
  return {
    sizes,
    keep: values.keep === undefined ? undefined : resolve(values.keep),
    isLoadOnly: values['only-load'],
  };
}
