import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { homeFolder, startServers, streamReporter } from '@gridhall/local-stack';
import { z } from 'zod';
import { CliError } from './cli-error.js';

const recordSchema = z.object({
  processes: z.array(z.object({ name: z.string(), pid: z.int(), address: z.string().optional() })),
});

/** A process of the stack that runs on a home. */
export type RecordedProcess = z.infer<typeof recordSchema>['processes'][number];

/** The servers to work on, and what runs beside them. */
export interface Servers {
  readonly home: string;
  readonly mongoUri: string;
  readonly natsUrl: string;
  /** Empty when only the servers were started for this command. */
  readonly processes: readonly RecordedProcess[];
  /** Stops what was started for this command; leaves a running stack alone. */
  close(): Promise<void>;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** What runs on a home now, as its record says and the system confirms. */
export function recordedProcesses(home: string): readonly RecordedProcess[] {
  try {
    const record = recordSchema.parse(JSON.parse(readFileSync(join(home, 'run', 'stack.json'), 'utf8')));
    return record.processes.filter(({ pid }) => isAlive(pid));
  } catch {
    return []; // No record, or one of a stack that never came up: nothing runs.
  }
}

function addressOf(processes: readonly RecordedProcess[], name: string): string | undefined {
  return processes.find((process) => process.name === name)?.address;
}

/**
 * The stack that runs on the home.
 *
 * @throws CliError STACK_NOT_RUNNING
 */
export function runningStack(environment: NodeJS.ProcessEnv = process.env): Servers {
  const home = homeFolder(environment);
  const processes = recordedProcesses(home);
  const mongoUri = environment['MONGODB_URI'] ?? addressOf(processes, 'mongod');
  const natsUrl = environment['NATS_URL'] ?? addressOf(processes, 'nats-server');
  if (mongoUri === undefined || natsUrl === undefined) throw new CliError('STACK_NOT_RUNNING', { home });
  return { home, mongoUri, natsUrl, processes, close: () => Promise.resolve() };
}

/** The stack that runs on the home, or else its servers alone, started for this command. */
export async function openServers(environment: NodeJS.ProcessEnv = process.env): Promise<Servers> {
  try {
    return runningStack(environment);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
  }
  const servers = await startServers({ reporter: streamReporter(process.stderr), environment });
  return {
    home: servers.home,
    mongoUri: servers.mongoUri,
    natsUrl: servers.natsUrl,
    processes: [],
    close: () => servers.stop(),
  };
}
