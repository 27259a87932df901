import { describeError, startServers, streamReporter } from '../packages/local-stack/dist/index.js';

/** Starts one mongod and one nats-server for the whole run; tests keep apart by namespaces of their own. */
export default async function setUp() {
  try {
    const stack = await startServers({ ephemeral: true, reporter: streamReporter() });
    process.env.MONGODB_URI = stack.mongoUri;
    process.env.NATS_URL = stack.natsUrl;
    globalThis.gridhallTestStack = stack;
  } catch (error) {
    throw new Error(describeError(error), { cause: error });
  }
}
