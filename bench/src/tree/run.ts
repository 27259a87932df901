import { GatewayClient } from '@gridhall/infra';
import { databaseName } from '@gridhall/service-kit';
import { MongoClient, type Db } from 'mongodb';
import { openDistrict, somebody } from '../district.js';
import { timed, timingOf } from '../growth/measure.js';
import { readTreeOptions } from './options.js';
import { settle } from './people.js';
import { walk, type Ask } from './walk.js';

const TIMES = 50;

/** Runs `act` and counts the queries that the database answered meanwhile, by its own profiler; not their batches. */
async function countQueries(db: Db, act: () => Promise<unknown>): Promise<number> {
  const begun = new Date();
  await db.command({ profile: 2 });
  try {
    await act();
  } finally {
    await db.command({ profile: 0 });
  }
  return db.collection('system.profile').countDocuments({
    ts: { $gte: begun },
    op: { $in: ['query', 'command'] },
    ns: { $regex: /\.(jurisdictions|units|staff|households|residents|enterprises|grid_standards)$/ },
    // The relay reads in its own time.
    'command.filter.updatedAt': { $exists: false },
  });
}

/**
 * `pnpm bench tree [--full]`: the whole tree of Zhenhai through the gateway, district, towns, villages and 758 grids with teams and
 * counts, one round trip a level, while 200,000 households and 500,000 residents live in it, or five times that.
 *
 * @throws Error when the queries of the database grow with the places that are asked for
 */
export async function benchTree(
  say: (line: string) => void,
  args: readonly string[],
): Promise<Record<string, unknown>> {
  const options = readTreeOptions(args);
  const district = await openDistrict({ ephemeral: true, environment: { LOG_LEVEL: 'warn', NODE_ENV: 'production' } });
  const { stack, model, tokenOf } = district;
  const mongo = await MongoClient.connect(stack.servers.mongoUri);
  const client = new GatewayClient(stack.gatewayUrl, 1);
  try {
    const db = mongo.db(databaseName(stack.namespace, 'grid'));
    const grids = model.towns.flatMap(({ villages }) => villages.flatMap((village) => village.grids));
    const gridCodes = grids.map(({ code }) => code);
    await settle(db, gridCodes, options);
    say(`${options.households} households and ${options.residents} residents live in ${gridCodes.length} grids`);
    const token = await tokenOf(somebody(model, ({ role, place }) => role === 'DISPATCHER' && place === model.code));
    const ask: Ask = (query, variables) => client.request(query, variables, token);

    const found = await walk(ask, model.code);
    if (found.grids !== gridCodes.length) throw new Error(`${found.grids} grids were found, not ${gridCodes.length}.`);
    const [town] = [...model.towns].sort((a, b) => a.villages.length - b.villages.length);
    const ofTown = await countQueries(db, () => walk(ask, town?.code ?? model.code));
    const ofDistrict = await countQueries(db, () => walk(ask, model.code));
    say(`${found.requests} requests, ${ofDistrict} queries of the database; ${ofTown} for the smallest town`);
    if (ofDistrict > ofTown) throw new Error(`The district takes ${ofDistrict} queries, its smallest town ${ofTown}.`);
    const { p50, p99 } = timingOf(await timed(TIMES, () => walk(ask, model.code)));
    say(`The whole tree: p50 ${p50} ms, p99 ${p99} ms`);
    return { bench: 'tree', ...options, ...found, queries: ofDistrict, milliseconds: { p50, p99 }, times: TIMES };
  } finally {
    await Promise.all([client.close(), mongo.close()]);
    await district.stop();
  }
}
