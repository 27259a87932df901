import { createSubgraph } from '@gridhall/service-kit';
import { startTestSubgraph, TEST_GATEWAY_SECRET } from '@gridhall/service-kit/testing';
import { serviceDesk } from './definition.js';

it('the desk does not start without a key, and says which variable to set', async () => {
  const environment = {
    MONGODB_URI: 'mongodb://127.0.0.1:1',
    NATS_URL: 'nats://127.0.0.1:1',
    GRIDHALL_GATEWAY_SECRET: TEST_GATEWAY_SECRET,
    GRIDHALL_JWKS_URL: 'http://127.0.0.1:9/never-asked',
  };
  await expect(createSubgraph(serviceDesk, environment)).rejects.toThrow(/GRIDHALL_SEAL_KEY/);
});

it('the desk does not stand on a database that another key sealed', async () => {
  const { runtime, stop } = await startTestSubgraph(serviceDesk, { GRIDHALL_SEAL_KEY: 'k'.repeat(43) });
  const config = { ...runtime.config, GRIDHALL_SEAL_KEY: 'o'.repeat(43), GRIDHALL_SEAL_OTHER_KEYS: [] };
  await expect(Promise.resolve(serviceDesk.setUp({ ...runtime, config }))).rejects.toThrow(/is not the key/);
  await stop();
});
