import { randomBytes } from 'node:crypto';
import { ConfigError } from '../config/config.js';
import { counterDefinition } from '../testing/counter.fixture.js';
import { startTestSubgraph, type TestSubgraph } from '../testing/index.js';
import { createSealer } from './seal.js';
import { requireSealKey } from './seal-key.js';

describe('a database that is sealed', () => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await startTestSubgraph(counterDefinition);
  });
  afterAll(async () => subgraph.stop());

  it('takes its first key again, from however many replicas at once, and no other', async () => {
    const { db } = subgraph.runtime;
    const key = randomBytes(32).toString('base64url');
    await Promise.all(Array.from({ length: 5 }, async () => requireSealKey(db, createSealer(key))));
    const other = createSealer(randomBytes(32).toString('base64url'));
    await expect(requireSealKey(db, other)).rejects.toThrow(ConfigError);
    await expect(requireSealKey(db, other)).rejects.toThrow(/GRIDHALL_SEAL_KEY is not the key/);
    await requireSealKey(db, createSealer(key));
  });
});
