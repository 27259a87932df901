import { figureTable } from '../day/figures/table.js';
import { GatewayError } from '../play/gateway.client.js';
import type { DayReport } from '../play/run-day.js';
import type { Terminal } from './terminal.js';

/** The last line of `npm start -- --once`: one day as one JSON object. */
export interface DaySummary {
  readonly events: number;
  readonly transitions: number;
  readonly visits: number;
  readonly services: number;
  readonly seconds: number;
  readonly transitionsPerSecond: number;
  readonly figuresAgree: boolean;
}

/** What one line says of a day; `figuresAgree` is false as soon as anything failed or differs anywhere. */
export function summaryOf({ tally, seconds, failures, differences }: DayReport): DaySummary {
  return {
    events: tally.events,
    transitions: tally.transitions,
    visits: tally.visits,
    services: tally.services,
    seconds: Math.round(seconds * 100) / 100,
    transitionsPerSecond: Math.round(tally.transitions / seconds),
    figuresAgree: failures.length === 0 && differences.length === 0,
  };
}

/** How many failures are shown in full: one is often like another. */
const SHOWN = 5;

function describe(failure: unknown): string {
  if (failure instanceof GatewayError) return `${failure.code}: ${failure.message}`;
  return failure instanceof Error ? failure.message : String(failure);
}

/** Shows a day's figures as the platform counted them beside what was sent, and everything that is not as it should be. */
export function showDay(terminal: Terminal, report: DayReport): void {
  const { tally, failures, differences, towns, townsAgreeing, settledSeconds } = report;
  terminal.heading('The day’s figures: counted by the platform, and from what was sent');
  for (const row of figureTable(report.platform, report.sent)) terminal.line(row);
  terminal.line(`  ${townsAgreeing} of ${towns} towns agree, figure by figure`);
  terminal.line(
    `  The figures had caught up ${settledSeconds.toFixed(1)} s after the last step; ${tally.replayed} requests found their work done by an earlier try`,
  );
  for (const { place, figure, platform, sent } of differences.slice(0, SHOWN * 4)) {
    terminal.line(`  ✗ ${place}: ${figure} is ${platform ?? 'nothing'}, ${sent ?? 'nothing'} were sent`);
  }
  if (failures.length > 0) terminal.line(`  ✗ ${failures.length} scripts could not be played:`);
  for (const failure of failures.slice(0, SHOWN)) terminal.line(`      ${describe(failure)}`);
}
