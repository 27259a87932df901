import { homeFolder, memoryOf } from '@gridhall/local-stack';
import { CliError } from './cli-error.js';
import { recordedProcesses, type RecordedProcess } from './running-stack.js';

const TIMEOUT_MS = 3_000;

async function ask(url: string): Promise<{ readonly status: number; readonly text: string } | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return { status: response.status, text: await response.text() };
  } catch {
    return null; // It does not answer: that is the finding.
  }
}

/** The relay's lag in a service's Prometheus text, in seconds. */
function relayLagIn(metrics: string): number | null {
  const value = /^gridhall_relay_lag_seconds(?:\{[^}]*\})? (\S+)$/m.exec(metrics)?.[1];
  return value === undefined ? null : Number(value);
}

async function rowOf({ name, pid, address }: RecordedProcess): Promise<string[]> {
  const isService = address?.startsWith('http') ?? false;
  const [ready, metrics, bytes] = await Promise.all([
    isService ? ask(`${address ?? ''}/ready`) : null,
    isService ? ask(`${address ?? ''}/metrics`) : null,
    memoryOf(pid),
  ]);
  const state = !isService ? 'running' : ready === null ? 'no answer' : ready.status === 200 ? 'ready' : 'not ready';
  const lag = metrics === null ? null : relayLagIn(metrics.text);
  return [
    name,
    String(pid),
    state,
    lag === null ? '–' : `${lag.toFixed(2)} s`,
    bytes === null ? '–' : `${Math.round(bytes / 1_048_576)} MB`,
    address ?? '',
  ];
}

/**
 * `gridhall status`: every process, whether it is ready, how far its relay lags, its memory.
 *
 * @returns whether all are ready
 * @throws CliError STACK_NOT_RUNNING
 */
export async function showStatus(): Promise<boolean> {
  const home = homeFolder();
  const processes = recordedProcesses(home);
  if (processes.length === 0) throw new CliError('STACK_NOT_RUNNING', { home });
  const rows = [
    ['process', 'pid', 'state', 'relay lag', 'memory', 'address'],
    ...(await Promise.all(processes.map(rowOf))),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of rows) {
    process.stdout.write(
      `${row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    );
  }
  return rows.slice(1).every((row) => row[2] === 'running' || row[2] === 'ready');
}
