import { ClockEngine, ringKey } from '@gridhall/clocks';
import type { EventData } from '@gridhall/messages';
import type { EventCommands } from '../event/event.commands.js';
import type { EventDocument } from '../event/event.document.js';
import type { EventStore } from '../event/event.store.js';
import type { EventStep } from '../event/lifecycle.js';
import { alarmStep } from './clock.alarms.js';

/** Lets the clocks of events take effect, by commands of the life cycle in the platform's own name (event-lifecycle §4). */
export function eventClocks(
  store: EventStore,
  commands: EventCommands,
  pollMs: number,
): ClockEngine<EventDocument, EventData, EventStep> {
  return new ClockEngine(store, {
    pollMs,
    fire: (event, ring) => {
      const idempotencyKey = ringKey(ring);
      const { command, ...step } = alarmStep(ring, event, store.runtime.now());
      return commands.bySystem(event._id, command, {
        ...step,
        ...{
          expectedVersion: event.version,
          idempotencyKey,
          requestId: idempotencyKey,
          system: 'clock',
          dueAt: ring.at,
        },
        read: () => Promise.resolve(event),
      });
    },
  });
}
