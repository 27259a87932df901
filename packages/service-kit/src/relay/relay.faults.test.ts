import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServers, type LocalStack } from '@gridhall/local-stack';
import { NatsError } from 'nats';
import { BrokerAway } from '../nats/link.js';
import {
  begin,
  counterDefinition,
  counterStore,
  increase,
  mirrorDefinition,
  type MirrorDocument,
} from '../testing/counter.fixture.js';
import { eventually, startTestSubgraph, type TestSubgraph } from '../testing/index.js';

/** Servers of their own, which these tests may stop and kill. */
describe('a relay whose servers fail', () => {
  let folder: string;
  let stack: LocalStack;
  let owner: TestSubgraph;
  let consumer: TestSubgraph;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gridhall-relay-'));
    stack = await startServers({ ephemeral: true, environment: {} });
    const environment = { GRIDHALL_NAMESPACE: 'faults', MONGODB_URI: stack.mongoUri, NATS_URL: stack.natsUrl };
    owner = await startTestSubgraph(counterDefinition, environment);
    consumer = await startTestSubgraph(mirrorDefinition(), environment);
  });
  afterAll(async () => {
    await Promise.all([owner.stop(), consumer.stop()]);
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const isMirrored = (id: string, version: number): Promise<unknown> =>
    eventually(
      async () => {
        const mirror = await consumer.runtime.db.collection<MirrorDocument>('mirrors').findOne({ _id: id });
        return mirror?.version === version && mirror.steps === version;
      },
      { timeoutMs: 25_000 },
    );

  it('delays messages while NATS is away, tells how far it is behind, and loses none', async () => {
    const store = counterStore(owner.runtime);
    await begin(store, 'away');
    await isMirrored('away', 1);
    await stack.nats?.stop();
    for (let version = 1; version <= 5; version++) await increase(store, 'away', version);
    const lag = async (): Promise<number> => {
      const text = await (await fetch(`${owner.url}/metrics`)).text();
      return Number(/^gridhall_relay_lag_seconds\{.*\} (\S+)$/m.exec(text)?.[1]);
    };
    await eventually(async () => (await lag()) > 0.5);
    expect((await fetch(`${owner.url}/ready`)).status).toBe(200);
    await stack.nats?.start();
    await isMirrored('away', 6);
    await eventually(async () => (await lag()) === 0);
  });

  it('sends what was on its way again as soon as the broker is back, whatever time an answer is waited for', async () => {
    const store = counterStore(owner.runtime);
    await begin(store, 'under way');
    await isMirrored('under way', 1);
    const warned: unknown[] = [];
    const warn = jest.spyOn(owner.runtime.log, 'warn').mockImplementation((about: unknown) => {
      warned.push((about as { readonly err?: unknown }).err);
    });
    // A broker that takes and does not answer, and then is gone.
    process.kill(stack.nats?.pid ?? 0, 'SIGSTOP');
    const sent = owner.runtime.nats.stats().outMsgs;
    for (let version = 1; version <= 5; version++) await increase(store, 'under way', version);
    await eventually(() => owner.runtime.nats.stats().outMsgs >= sent + 5);
    await stack.nats?.kill();
    await stack.nats?.start();
    await isMirrored('under way', 6);
    warn.mockRestore();
    expect(warned.some((error) => error instanceof BrokerAway)).toBe(true);
    expect(warned.filter((error) => error instanceof NatsError && error.code === 'TIMEOUT')).toEqual([]);
  });

  it('sends again what a killed broker may have lost', async () => {
    const store = counterStore(owner.runtime);
    await begin(store, 'killed');
    const writes = (async () => {
      for (let version = 1; version <= 30; version++) await increase(store, 'killed', version);
    })();
    await stack.nats?.kill();
    await writes;
    await stack.nats?.start();
    await isMirrored('killed', 31);
  });

  it('goes on after MongoDB was killed and came back, with every step that was acknowledged', async () => {
    const store = counterStore(owner.runtime);
    await begin(store, 'mongo');
    await increase(store, 'mongo', 1);
    await stack.mongod?.kill();
    await stack.mongod?.start();
    await eventually(async () => (await increase(store, 'mongo', 2)).document.version === 3);
    await isMirrored('mongo', 3);
  });
});
