import { openGridTools, type GridTools } from '@gridhall/grid';
import { namespaceOf } from '../start/namespace.js';
import { homeSecrets } from '../start/secrets.js';
import { openServers } from './running-stack.js';

/**
 * Does something with grid's tools, beside a running platform or on servers started for it.
 *
 * The seal key is the environment's in an installation that has one (a container), else that of the home.
 */
export async function withTools<Value>(work: (tools: GridTools) => Promise<Value>): Promise<Value> {
  const servers = await openServers();
  try {
    const tools = await openGridTools({
      ...process.env,
      MONGODB_URI: servers.mongoUri,
      GRIDHALL_NAMESPACE: namespaceOf(),
      GRIDHALL_SEAL_KEY: process.env['GRIDHALL_SEAL_KEY'] ?? homeSecrets(servers.home).seal,
    });
    try {
      return await work(tools);
    } finally {
      await tools.close();
    }
  } finally {
    await servers.close();
  }
}
