import { benchRelay, benchWritePath } from '@gridhall/service-kit/bench';
import { benchClocks } from './clocks/run.js';
import { benchGateway } from './gateway/run.js';
import { benchLifecycle } from './growth/lifecycle.js';
import { benchGrowth } from './growth/run.js';
import { benchImport } from './import/run.js';
import { benchTree } from './tree/run.js';
import { benchWrites } from './writes/run.js';

/** A bench says how it goes, line by line, and gives its figures; some take options. */
type Bench = (say: (line: string) => void, options: readonly string[]) => Promise<Record<string, unknown>>;

const benches: Readonly<Record<string, Bench>> = {
  clocks: benchClocks,
  gateway: benchGateway,
  writes: benchWrites,
  'write-path': benchWritePath,
  relay: benchRelay,
  growth: benchGrowth,
  lifecycle: benchLifecycle,
  tree: benchTree,
  import: benchImport,
};

/** `pnpm bench NAME [OPTIONS]`: runs one, and prints its figures as one JSON object on the last line. */
async function main(): Promise<number> {
  const [name = '', ...options] = process.argv.slice(2);
  const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
  if (bench === undefined) {
    process.stderr.write(`Usage: pnpm bench ${Object.keys(benches).join(' | ')}\n`);
    return 2;
  }
  const figures = await bench((line) => {
    process.stderr.write(`${line}\n`);
  }, options);
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  return 0;
}

void main().then(
  (status) => process.exit(status),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
