import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_PASSWORD, openTools, ZHENHAI } from '@gridhall/infra';
import { startServers } from '@gridhall/local-stack';
import { databaseName } from '@gridhall/service-kit';
import { median } from '../statistics.js';
import { BareInserter } from './bare.js';
import { writeHouseholds, writeResidents } from './files.js';

const ROUNDS = 3;
const RESIDENTS = 100_000;
const BROKEN_ROW = 70_000;
const NAMESPACE = 'bench-import';

/** Does something, and tells by how many MiB the process was larger meanwhile than before. */
async function growthOf<Value>(act: () => Promise<Value>): Promise<{ value: Value; grownMebibytes: number }> {
  const size = (): number => process.memoryUsage().rss;
  const before = size();
  let largest = before;
  const timer = setInterval(() => (largest = Math.max(largest, size())), 100);
  try {
    const value = await act();
    return { value, grownMebibytes: Math.round((largest - before) / 1_048_576) };
  } finally {
    clearInterval(timer);
  }
}

/**
 * `pnpm bench import`: a CSV of 100,000 residents, checked, sealed field by field, with history and message, all or nothing,
 * against `insertMany` of the very documents by the mongodb driver alone, into the same indexes, in the same run. And the same
 * file with a broken row 70,000, of which nothing may be imported.
 */
export async function benchImport(say: (line: string) => void): Promise<Record<string, unknown>> {
  const servers = await startServers({ ephemeral: true });
  const folder = await mkdtemp(join(tmpdir(), 'gridhall-import-'));
  const environment = {
    ...{ MONGODB_URI: servers.mongoUri, NATS_URL: servers.natsUrl, GRIDHALL_NAMESPACE: NAMESPACE, LOG_LEVEL: 'warn' },
    GRIDHALL_SEAL_KEY: randomBytes(32).toString('base64url'),
  };
  try {
    const tools = await openTools({ environment });
    const bare = await BareInserter.open(servers.mongoUri, databaseName(NAMESPACE, 'grid'), 'residents');
    const place = ZHENHAI.code;
    await tools.importDivisions(ZHENHAI.divisions, place);
    await tools.establishDemo(place, { password: DEMO_PASSWORD });
    const district = await tools.readDistrict(place);
    const grids = (district?.towns ?? []).flatMap(({ villages }) =>
      villages.flatMap((village) => village.grids.map(({ code }) => code)),
    );
    const [households, residents, broken] = ['households', 'residents', 'broken'].map((name) =>
      join(folder, `${name}.csv`),
    ) as [string, string, string];
    await writeHouseholds(households, grids, RESIDENTS);
    await writeResidents(residents, grids, RESIDENTS);
    await writeResidents(broken, grids, RESIDENTS, BROKEN_ROW);
    const options = { kind: 'residents', place, dryRun: false };
    await tools.importBasicData(households, { ...options, kind: 'households' });

    const refused = await tools.importBasicData(broken, options);
    say(`  a broken row: ${refused.state}, row ${refused.problems[0]?.row ?? '-'}, ${await bare.count()} imported`);
    const imported: number[] = [];
    const inserted: number[] = [];
    const grown: number[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      await bare.clear();
      const begun = performance.now();
      const { value: report, grownMebibytes } = await growthOf(() => tools.importBasicData(residents, options));
      imported.push(report.created / ((performance.now() - begun) / 1_000));
      if (report.created !== RESIDENTS) throw new Error(`The import made ${report.created} records.`);
      grown.push(grownMebibytes);
      inserted.push(await bare.run());
      const [ours, floor] = [imported.at(-1) ?? 0, inserted.at(-1) ?? 0];
      say(`  round ${round}: import ${ours.toFixed(0)}/s, bare ${floor.toFixed(0)}/s: ${(ours / floor).toFixed(2)}`);
    }
    await bare.close();
    await tools.close();
    const ratio = median(imported.map((rows, index) => rows / (inserted[index] ?? rows)));
    return {
      bench: 'import',
      residents: RESIDENTS,
      importedRowsPerSecond: Math.round(median(imported)),
      bareInsertsPerSecond: Math.round(median(inserted)),
      ratio: Math.round(ratio * 100) / 100,
      grownMebibytes: Math.max(...grown),
      brokenRow: refused.problems[0]?.row ?? null,
      importedOfBroken: refused.created,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
    await servers.stop();
  }
}
