import { isError, commonErrors, leasedTask, shanghaiDay, type RunningConsumer } from '@gridhall/service-kit';
import type { UnitRow, UnitStore } from '../unit/unit.store.js';

/** How often is looked: the day turns once, but a replica may be down when it does. */
const EVERY_MS = 60_000;

/**
 * Marks the providers whose last contract is over, each once, and tells the other services. Nobody is dispatched to
 * anything past its days whether or not this ran: events goes by the days themselves.
 *
 * @returns how many were marked
 */
export async function markOver(units: UnitStore): Promise<number> {
  const day = shanghaiDay(units.runtime.now());
  const over = { kind: 'PROVIDER', 'provider.isOver': false, 'provider.lastDay': { $lt: day } } as const;
  let marked = 0;
  for await (const { _id, version } of units.collection
    .find(over)
    .project<Pick<UnitRow, '_id' | 'version'>>({ version: 1 })) {
    const command = {
      ...{ command: 'endContracts', idempotencyKey: `contracts-over:${String(version)}`, expectedVersion: version },
      ...{ fingerprint: null, actor: { system: 'provider-contracts' }, requestId: `contracts-over:${_id}` },
    };
    try {
      await units.change(_id, command, ({ provider }) => ({
        set: provider === undefined ? {} : { provider: { ...provider, isOver: true } },
        step: 'contracts-over',
        entry: { comment: provider?.lastDay ?? null },
      }));
      marked += 1;
    } catch (error) {
      // Somebody changed it meanwhile, perhaps its last day: it is looked at again.
      if (!isError(error, commonErrors.VERSION_CONFLICT)) throw error;
    }
  }
  return marked;
}

/** Marks the providers whose contracts are over, day by day. For the service's `tasks`. */
export function contractsEnding(units: UnitStore): RunningConsumer {
  return leasedTask(units.runtime, { name: 'provider-contracts', everyMs: EVERY_MS, act: () => markOver(units) });
}
