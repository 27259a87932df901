import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { LocalStackError } from '../errors/local-stack-error.js';
import type { Home } from '../home.js';
import { poll } from '../platform/wait.js';
import { describeEnd, ManagedProcess, type ProcessEnd } from './managed-process.js';

/** A Node service to run beside the servers. */
export interface ServiceOptions {
  readonly name: string;
  /** The built program, such as `services/grid/dist/main.js`. */
  readonly script: string;
  readonly args?: readonly string[];
  /** Added to our own environment; the addresses of the stack's servers are in it already. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Base address; it is ready when `GET <url>/ready` answers 200. */
  readonly url: string;
  /** How long a start may take; 60 s by default. */
  readonly readyTimeoutMs?: number;
  /** Whether it is started again when it ends unasked; true by default. */
  readonly isRestarted?: boolean;
  /** Services of a higher tier are stopped before those of a lower one: 1 for the gateway, 0 (the default) for what it asks. */
  readonly tier?: number;
  /** Wait before a restart: the first one, doubled each time up to the most. */
  readonly backOffMs?: { readonly first: number; readonly most: number };
  /** Told when it ends so often that it is not started again. */
  readonly onGivenUp?: (error: LocalStackError) => void;
}

const DEFAULT_BACK_OFF_MS = { first: 200, most: 5_000 };
/** This many unasked ends within the window, and something is wrong that starting again does not mend. */
const PATIENCE = { ends: 6, windowMs: 60_000 };

/** A Node process that is kept running, and can be ended and started again at the same address. */
export class Service {
  readonly name: string;
  readonly url: string;
  readonly tier: number;
  readonly logFile: string;
  readonly #options: ServiceOptions;
  readonly #home: Home;
  #process: ManagedProcess | null = null;
  /** What the person in charge wants; restarts happen only while it is `running`. */
  #wanted: 'running' | 'stopped' = 'stopped';
  /** When it ended unasked, ms of the monotonic clock. */
  #ends: number[] = [];

  constructor(options: ServiceOptions, home: Home) {
    this.name = options.name;
    this.url = options.url;
    this.tier = options.tier ?? 0;
    this.logFile = join(home.folder, 'logs', `${options.name}.log`);
    this.#options = options;
    this.#home = home;
  }

  /** Its process number while it runs. */
  get pid(): number | undefined {
    return this.#process?.end === null ? this.#process.pid : undefined;
  }

  /** How often it has ended unasked. */
  get unaskedEnds(): number {
    return this.#ends.length;
  }

  /**
   * Starts it and waits until it is ready. Does nothing while it runs.
   * @throws SERVICE_NOT_READY
   */
  async start(): Promise<void> {
    if (this.pid !== undefined) return;
    this.#wanted = 'running';
    const child = await this.#launch();
    await this.#awaitReady(child).catch(async (error: unknown) => {
      this.#wanted = 'stopped';
      await child.stop({ graceMs: 2_000 });
      throw error;
    });
    this.#keep(child);
  }

  /** Lets it finish what it is doing and end; with force after 15 s. */
  async stop(): Promise<void> {
    this.#wanted = 'stopped';
    await this.#process?.stop();
    this.#home.record.delete(this.name);
  }

  /** Ends it the hard way, as a fault would, and leaves it down until `start`. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    this.#wanted = 'stopped';
    this.#process?.kill(signal);
    await this.#process?.ended;
    this.#home.record.delete(this.name);
  }

  /** Waits until it answers that it is ready, after a restart for instance. @throws SERVICE_NOT_READY */
  async ready(): Promise<void> {
    const isReady = await poll(() => this.#isReady(), { timeoutMs: this.#readyTimeoutMs, everyMs: 50 });
    if (isReady === null) throw this.#notReady(`it did not answer within ${this.#readyTimeoutMs / 1000} s`);
  }

  get #readyTimeoutMs(): number {
    return this.#options.readyTimeoutMs ?? 60_000;
  }

  async #launch(): Promise<ManagedProcess> {
    const { name, script, args = [], environment = {}, url } = this.#options;
    const child = new ManagedProcess(
      {
        name,
        command: process.execPath,
        args: ['--enable-source-maps', script, ...args],
        environment: { ...process.env, ...environment, GRIDHALL_SUPERVISED: '1' },
        logFile: this.logFile,
        hasStdin: true,
      },
      this.#home.reaper,
    );
    this.#process = child;
    this.#home.record.set(name, await child.identity(), url);
    return child;
  }

  async #awaitReady(child: ManagedProcess): Promise<void> {
    const answer = await poll<ProcessEnd | true>(() => (child.end ? Promise.resolve(child.end) : this.#isReady()), {
      timeoutMs: this.#readyTimeoutMs,
    });
    if (answer === true) return;
    if (answer === null) throw this.#notReady(`it was not ready within ${this.#readyTimeoutMs / 1000} s`);
    const lastWords = child.output().trim().split('\n').at(-1)?.slice(0, 500) ?? '';
    throw this.#notReady(`it ended with ${describeEnd(answer)}${lastWords === '' ? '' : `: ${lastWords}`}`);
  }

  async #isReady(): Promise<true | null> {
    try {
      const response = await fetch(`${this.url}/ready`, { signal: AbortSignal.timeout(2_000) });
      await response.body?.cancel();
      return response.status === 200 ? true : null;
    } catch {
      return null;
    }
  }

  #notReady(reason: string): LocalStackError {
    return new LocalStackError('SERVICE_NOT_READY', { service: this.name, reason, log: this.logFile });
  }

  /** Starts it again whenever it ends unasked, waiting longer each time, until the patience is at its end. */
  #keep(child: ManagedProcess): void {
    void child.ended.then(async (end) => {
      if (this.#wanted === 'stopped' || this.#process !== child) return;
      this.#home.record.delete(this.name);
      if (this.#options.isRestarted === false) {
        this.#home.reporter.info(`${this.name} ended by itself with ${describeEnd(end)}; its log is ${this.logFile}`);
        return;
      }
      await this.#restart(end);
    });
  }

  async #restart(end: ProcessEnd): Promise<void> {
    this.#ends = [...this.#ends, performance.now()];
    const recent = this.#ends.filter((at) => at > performance.now() - PATIENCE.windowMs).length;
    if (recent >= PATIENCE.ends) {
      this.#wanted = 'stopped';
      const details = { times: recent, seconds: PATIENCE.windowMs / 1000, reason: describeEnd(end) };
      const error = new LocalStackError('SERVICE_KEEPS_FAILING', {
        ...{ service: this.name, log: this.logFile, ...details },
      });
      this.#home.reporter.info(`${error.message} ${error.hint}`);
      this.#options.onGivenUp?.(error);
      return;
    }
    const backOff = this.#options.backOffMs ?? DEFAULT_BACK_OFF_MS;
    const waitMs = Math.min(backOff.first * 2 ** (recent - 1), backOff.most);
    this.#home.reporter.info(`${this.name} ended with ${describeEnd(end)}; starting it again in ${waitMs} ms`);
    // The process may go meanwhile; a restart must not be what keeps it.
    await delay(waitMs, undefined, { ref: false });
    if (this.#wantsToRun() && this.pid === undefined) this.#keep(await this.#launch());
  }

  #wantsToRun(): boolean {
    return this.#wanted === 'running';
  }
}
