import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { connect, StorageType } from 'nats';
import { resolveServer } from './binaries/resolve-server.js';
import { startServers, type LocalStack } from './local-stack.js';
import { freePort, isListening, LOOPBACK } from './platform/ports.js';
import { poll } from './platform/wait.js';
import { ManagedProcess } from './processes/managed-process.js';
import { Reaper } from './processes/reaper.js';
import { silentReporter } from './reporter.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gridhall-test-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function withStack<T>(options: Parameters<typeof startServers>[0], use: (stack: LocalStack) => Promise<T>) {
  const stack = await startServers({ home: folder, environment: {}, ...options });
  try {
    return await use(stack);
  } finally {
    await stack.stop();
  }
}

async function withClients<T>(
  { mongoUri, natsUrl }: LocalStack,
  use: (mongo: MongoClient, nats: Awaited<ReturnType<typeof connect>>) => Promise<T>,
) {
  const mongo = new MongoClient(mongoUri, { serverSelectionTimeoutMS: 10_000 });
  const nats = await connect({ servers: natsUrl, maxReconnectAttempts: -1, reconnectTimeWait: 50 });
  try {
    return await use(mongo, nats);
  } finally {
    await nats.close();
    await mongo.close();
  }
}

test('data of both servers is there again after a restart, also on other ports', async () => {
  const ports = async () => ({ mongod: await freePort(), nats: await freePort() });
  await withStack({ ports: await ports() }, (stack) =>
    withClients(stack, async (mongo, nats) => {
      const session = mongo.startSession();
      await session.withTransaction(async () => {
        await mongo.db('kept').collection('things').insertOne({ name: '网格' }, { session });
      });
      await session.endSession();
      const manager = await nats.jetstreamManager();
      await manager.streams.add({ name: 'kept', subjects: ['kept.>'], storage: StorageType.File });
      await nats.jetstream().publish('kept.first', '网格');
    }),
  );
  await withStack({ ports: await ports() }, (stack) =>
    withClients(stack, async (mongo, nats) => {
      expect(await mongo.db('kept').collection('things').countDocuments({ name: '网格' })).toBe(1);
      const manager = await nats.jetstreamManager();
      expect((await manager.streams.info('kept')).state.messages).toBe(1);
    }),
  );
});

test('a server that was killed comes back on the same port with its data', async () => {
  await withStack({ ephemeral: true }, (stack) =>
    withClients(stack, async (mongo, nats) => {
      const things = mongo.db('kept').collection<{ _id: number }>('things');
      await things.insertOne({ _id: 1 }, { writeConcern: { w: 'majority', journal: true } });
      const before = stack.mongod?.pid;
      await stack.mongod?.kill();
      expect(stack.mongod?.pid).toBeUndefined();
      await stack.mongod?.start();
      expect(stack.mongod?.pid).not.toBe(before);
      expect(await things.countDocuments()).toBe(1);

      const manager = await nats.jetstreamManager();
      await manager.streams.add({ name: 'kept', subjects: ['kept.>'], storage: StorageType.File });
      await nats.jetstream().publish('kept.first');
      await stack.nats?.stop();
      expect(await isListening(stack.nats?.port ?? 0)).toBeNull();
      await stack.nats?.start();
      const messages = await poll(
        () =>
          manager.streams.info('kept').then(
            (info) => info.state.messages,
            () => null,
          ),
        { timeoutMs: 10_000 },
      );
      expect(messages).toBe(1);
      expect((await stack.memory()).map(({ name, bytes }) => [name, bytes > 5e6])).toEqual([
        ['mongod', true],
        ['nats-server', true],
      ]);
    }),
  );
});

test('servers that the environment names are used as they are and not stopped', async () => {
  await withStack({ ephemeral: true }, async (outer) => {
    const environment = { MONGODB_URI: outer.mongoUri, NATS_URL: outer.natsUrl };
    const inner = await startServers({ home: folder, environment });
    expect([inner.mongoUri, inner.natsUrl]).toEqual([outer.mongoUri, outer.natsUrl]);
    expect([inner.mongod, inner.nats]).toEqual([null, null]);
    await inner.stop();
    await withClients(outer, async (mongo) => {
      expect(await mongo.db('admin').command({ ping: 1 })).toMatchObject({ ok: 1 });
    });
  });
});

test('an address where nothing answers is named, without the password', async () => {
  const port = await freePort();
  const environment = {
    MONGODB_URI: `mongodb://user:secret@${LOOPBACK}:${port}`,
    NATS_URL: `nats://${LOOPBACK}:${port}`,
  };
  const error = await startServers({ home: folder, environment }).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'SERVER_UNREACHABLE', details: { variable: 'MONGODB_URI' } });
  expect(String(error)).not.toContain('secret');
  const { NATS_URL } = environment;
  await expect(startServers({ home: folder, environment: { NATS_URL }, ephemeral: true })).rejects.toMatchObject({
    code: 'SERVER_UNREACHABLE',
    details: { variable: 'NATS_URL' },
  });
});

test('a MongoDB that is no replica set is refused', async () => {
  const binary = await resolveServer('mongod', silentReporter);
  const reaper = new Reaper();
  const port = await freePort();
  const alone = new ManagedProcess(
    {
      ...{ name: 'mongod', command: binary.path, logFile: join(folder, 'mongod.log') },
      args: ['--dbpath', folder, '--port', String(port), '--bind_ip', LOOPBACK, '--nounixsocket'],
    },
    reaper,
  );
  try {
    await poll(() => isListening(port), { timeoutMs: 20_000 });
    const environment = { MONGODB_URI: `mongodb://${LOOPBACK}:${port}` };
    await expect(startServers({ home: join(folder, 'home'), environment })).rejects.toMatchObject({
      code: 'NOT_A_REPLICA_SET',
    });
  } finally {
    alone.kill('SIGKILL');
    await alone.ended;
    await reaper.close();
  }
});

test('a port that was asked for and is taken is named', async () => {
  const other = createServer();
  const port = await freePort();
  await new Promise<void>((resolve) => {
    other.listen(port, LOOPBACK, resolve);
  });
  try {
    await expect(startServers({ home: folder, environment: {}, ports: { nats: port } })).rejects.toMatchObject({
      code: 'PORT_TAKEN',
      details: { server: 'nats-server', port },
    });
    // Nothing of the failed start stands in the way of the next.
    const natsUrl = await withStack({}, (stack) => Promise.resolve(stack.natsUrl));
    expect(natsUrl).toMatch(/^nats:/);
  } finally {
    other.close();
  }
});

test('a home that cannot be made is named', async () => {
  await expect(startServers({ home: '/dev/null/home', environment: {} })).rejects.toMatchObject({
    code: 'HOME_NOT_WRITABLE',
  });
});

test('homes that start at the same moment each get a port and a server of their own', async () => {
  const homes = ['one', 'two', 'three'].map((name) => join(folder, name));
  const stacks = await Promise.all(homes.map((home) => startServers({ home, environment: {} })));
  try {
    expect(new Set(stacks.map(({ mongoUri }) => mongoUri)).size).toBe(homes.length);
    expect(new Set(stacks.map(({ natsUrl }) => natsUrl)).size).toBe(homes.length);
  } finally {
    await Promise.all(stacks.map((stack) => stack.stop()));
  }
});
