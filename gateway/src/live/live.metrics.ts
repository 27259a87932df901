import { Counter, Gauge, type Registry } from 'prom-client';

/** What is counted of live changes. */
export interface LiveMetrics {
  /** Notes a change told to one client. */
  readonly sent: () => void;
  /** Notes changes of which a client hears only a later one. */
  readonly coalesced: (count: number) => void;
  /** Notes the end of a subscription: with the code that its client was told, null when the client left. */
  readonly ended: (code: string | null) => void;
}

/**
 * Makes the metrics of live changes.
 *
 * @param open how many subscriptions are open now
 * @param isHearing whether changes can be heard now
 */
export function createLiveMetrics(registry: Registry, open: () => number, isHearing: () => boolean): LiveMetrics {
  const registers = [registry];
  const gauge = (name: string, help: string, value: () => number): Gauge =>
    new Gauge({
      ...{ name, help, registers },
      collect() {
        this.set(value());
      },
    });
  gauge('gridhall_live_streams', 'Subscriptions that are open.', open);
  gauge('gridhall_live_hearing', 'Whether changes are heard from the broker: 1 or 0.', () => (isHearing() ? 1 : 0));
  const sent = new Counter({ name: 'gridhall_live_sent_total', help: 'Changes told to clients.', registers });
  const coalesced = new Counter({
    name: 'gridhall_live_coalesced_total',
    help: 'Changes of which a slow client was told only a later one of the same event.',
    registers,
  });
  const ended = new Counter({
    name: 'gridhall_live_ended_total',
    help: 'Subscriptions that ended, by the code that the client was told; "left" where the client ended it.',
    labelNames: ['reason'],
    registers,
  });
  return {
    sent: () => {
      sent.inc();
    },
    coalesced: (count) => {
      coalesced.inc(count);
    },
    ended: (code) => {
      ended.inc({ reason: code ?? 'left' });
    },
  };
}
