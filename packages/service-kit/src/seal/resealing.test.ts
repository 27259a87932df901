import { randomBytes } from 'node:crypto';
import { ConfigError } from '../config/config.js';
import { counterDefinition } from '../testing/counter.fixture.js';
import { startTestSubgraph, type TestSubgraph } from '../testing/index.js';
import { sealedBy, sealedPlace, type SealConfig } from './key-ring.js';
import { Resealing, sealedField } from './resealing.js';
import type { Sealer } from './sealer.js';
import { openSealer } from './sealing-keys.js';

const MINUTE = 60_000;
const newKey = (): string => randomBytes(32).toString('base64url');

interface Person {
  _id: string;
  sealed: { name: string };
}

describe('a database that is sealed', () => {
  const [first, second] = [newKey(), newKey()];
  let time = Date.parse('2026-11-02T00:00:00Z');
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await startTestSubgraph(
      counterDefinition,
      { GRIDHALL_RECONCILE_SECONDS: '60' },
      { now: () => new Date(time) },
    );
  });
  afterAll(async () => subgraph.stop());

  const config = (key: string, ...others: string[]): SealConfig => ({
    GRIDHALL_SEAL_KEY: key,
    GRIDHALL_SEAL_OTHER_KEYS: others,
  });
  const open = async (...keys: [string, ...string[]]): Promise<Sealer> =>
    openSealer(subgraph.runtime.db, config(...keys), new Date(time));
  const place = (id: string): string => sealedPlace('people', id, 'sealed.name');
  const people = () => subgraph.runtime.db.collection<Person>('people');
  const put = async (sealer: Sealer, ...ids: string[]): Promise<void> => {
    await people().insertMany(ids.map((_id) => ({ _id, sealed: { name: sealer.seal(`name of ${_id}`, place(_id)) } })));
  };
  const resealing = (sealer: Sealer, batch?: number): Resealing =>
    new Resealing(subgraph.runtime, sealer, [sealedField('people', 'sealed.name')], batch);
  const left = async (): Promise<number | undefined> =>
    (await subgraph.runtime.metrics.sealedWithOtherKeys.get()).values.find(
      ({ labels }) => labels.field === 'people.sealed.name',
    )?.value;

  it('takes its first key again, from however many replicas at once, and no other', async () => {
    const sealers = await Promise.all(Array.from({ length: 5 }, () => open(first)));
    expect(new Set(sealers.map((sealer) => sealer.digest('name', '王建国'))).size).toBe(1);
    await expect(open(newKey())).rejects.toThrow(ConfigError);
    await expect(open(second)).rejects.toThrow(/GRIDHALL_SEAL_KEY is not the key/);
    await put(await open(first), ...Array.from({ length: 7 }, (_, index) => `early-${index}`));
  });

  it('changes its key while both seal: all is sealed with the next one in the end, and the old one can go', async () => {
    const old = await open(first, second);
    const digest = old.digest('name', '王建国');
    const next = await open(second, first);
    expect(next.digest('name', '王建国')).toBe(digest);
    await put(old, 'meanwhile');
    // Until all is sealed anew, nobody starts without the old key.
    await expect(open(second)).rejects.toThrow(ConfigError);

    const task = resealing(next, 3);
    // The index key is one of them.
    expect(await task.reconcile()).toBe(9);
    expect(await left()).toBe(0);
    for (const { _id, sealed } of await people().find().toArray()) {
      expect(sealed.name).toMatch(sealedBy(next.currentId));
      expect(next.unseal(sealed.name, place(_id))).toBe(`name of ${_id}`);
    }

    // A replica that was not restarted yet goes on sealing with the old key: it is found, and keeps it.
    await put(old, 'straggler');
    time += 11 * MINUTE;
    await open(first, second);
    expect(await task.reconcile()).toBe(1);
    await expect(open(second)).rejects.toThrow(ConfigError);

    time += 11 * MINUTE;
    expect(await task.reconcile()).toBe(0);
    expect((await open(second)).digest('name', '王建国')).toBe(digest);
    await expect(open(first)).rejects.toThrow(ConfigError);
  });

  it('goes on where it stopped, past a text that does not open, which stays on the list', async () => {
    const third = newKey();
    await people().updateOne({ _id: 'early-1' }, { $set: { 'sealed.name': 'changed by hand' } });
    const next = await open(third, second);
    // The replica that had the turn last gives it up when its time is over.
    const leases = subgraph.runtime.db.collection('_leases');
    await leases.deleteMany({});
    const stopped = resealing(next, 3);
    await stopped.stop();
    expect(await stopped.reconcile()).toBe(0);
    expect(await left()).toBe(9);
    await leases.deleteMany({});
    // The index key among them.
    expect(await resealing(next, 3).reconcile()).toBe(9);
    expect(await left()).toBe(1);
    time += 11 * MINUTE;
    await leases.deleteMany({});
    expect(await resealing(next).reconcile()).toBe(0);
    await expect(open(third)).rejects.toThrow(ConfigError);
  });
});
