import { describeError, startServers, streamReporter } from '../packages/local-stack/dist/index.js';

/**
 * Starts one mongod and one nats-server for the whole run; tests keep apart by namespaces of their own. Those of the whole
 * system share a platform too, which the first of them to ask for it has started.
 */
export default async function setUp() {
  try {
    const stack = await startServers({ ephemeral: true, reporter: streamReporter() });
    process.env.MONGODB_URI = stack.mongoUri;
    process.env.NATS_URL = stack.natsUrl;
    globalThis.gridhallTestStack = stack;
    if (process.env.GRIDHALL_TEST_PART === 'parts') return;
    const { openDesk } = await import('../e2e/dist/harness/desk.js');
    globalThis.gridhallTestDesk = await openDesk();
  } catch (error) {
    throw new Error(describeError(error), { cause: error });
  }
}
