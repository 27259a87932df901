import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { cpuSecondsOf } from '../../writes/cpu.js';

/** A gateway under test, in a process of its own. */
export interface Contender {
  readonly name: string;
  readonly url: string;
  /** CPU seconds that its process has used so far. */
  cpuSeconds(): number;
  stop(): void;
}

/** The gateways that are measured against ours: their scripts, and how they are told to run. */
const rivals = [
  { name: 'stock @apollo/gateway', script: 'stock.main.js', args: [] },
  { name: '@graphql-hive/gateway', script: 'hive.main.js', args: [] },
  { name: '@graphql-hive/gateway on its Rust planner', script: 'hive.main.js', args: ['--rust'] },
] as const;

function started(child: ChildProcess, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`${name} ended with ${code ?? 'a signal'} before it listened.`));
    });
    if (child.stdout === null) throw new Error('Its standard output is not ours to read.');
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = /^listening (.+)$/.exec(line)?.[1];
      if (url !== undefined) resolve(url);
    });
  });
}

async function start(
  { name, script, args }: (typeof rivals)[number],
  environment: Readonly<Record<string, string>>,
): Promise<Contender> {
  const child = spawn(process.execPath, [join(__dirname, script), ...args], {
    env: { ...process.env, ...environment, NODE_ENV: 'production' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const url = await started(child, name);
  return { name, url, cpuSeconds: () => cpuSecondsOf(child.pid ?? 0), stop: () => child.kill() };
}

/** Starts every rival with the same settings that our gateway has. */
export async function startRivals(environment: Readonly<Record<string, string>>): Promise<Contender[]> {
  const contenders: Contender[] = [];
  try {
    for (const rival of rivals) contenders.push(await start(rival, environment));
    return contenders;
  } catch (error) {
    for (const contender of contenders) contender.stop();
    throw error;
  }
}
