import { runProcess } from '@gridhall/service-kit';
import { ClockEngine } from '../engine/engine.js';
import { errandRuntime, errandStore, fireErrand } from './errand.fixture.js';

/** `node replica.fixture.js URI DATABASE`: a replica that does nothing but let the clocks of errands take effect. */
runProcess(async () => {
  const [uri = '', database = ''] = process.argv.slice(2);
  const runtime = await errandRuntime(uri, database);
  const store = errandStore(runtime);
  const engine = new ClockEngine(store, { fire: fireErrand(store), pollMs: 50, aliveMs: 600 });
  engine.start();
  process.send?.('started');
  return {
    stop: async () => {
      await engine.stop();
      await runtime.close();
    },
  };
});
