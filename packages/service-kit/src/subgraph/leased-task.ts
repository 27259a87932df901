import type { RunningConsumer } from '../consumer/consumer.js';
import { Lease } from '../mongo/lease.js';
import { delay } from '../relay/delay.js';
import type { StoreRuntime } from './runtime.js';

/** Work that comes back again and again. */
export interface LeasedTask {
  /** Names the lease, and the work in the log. */
  readonly name: string;
  readonly everyMs: number;
  /** Does what there is to do. It may be cut off anywhere, and run on two replicas for a moment: done twice it does no harm. */
  readonly act: () => Promise<unknown>;
}

/** Does work at intervals, on one replica at a time. For a service's `tasks`. */
export function leasedTask({ db, log }: Pick<StoreRuntime, 'db' | 'log'>, task: LeasedTask): RunningConsumer {
  const { name, everyMs, act } = task;
  const lease = new Lease(db, name);
  const stopping = new AbortController();
  let running = Promise.resolve();
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        if (await lease.claim()) await act();
      } catch (error) {
        log.warn({ err: error, task: name }, 'a task failed and will be tried again');
      }
      await delay(everyMs, () => stopping.signal.aborted);
    }
  };
  return {
    start: () => {
      running = run();
    },
    stop: async () => {
      stopping.abort();
      await running;
      await lease.release();
    },
  };
}
