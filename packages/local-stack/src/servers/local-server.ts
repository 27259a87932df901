import type { ManagedProcess } from '../processes/managed-process.js';
import { describeEnd } from '../processes/managed-process.js';
import type { StackRecord } from '../stack-record.js';
import type { ServerName } from '../binaries/manifest.js';
import type { Reporter } from '../reporter.js';

/** A mongod or nats-server of this stack, which can be taken down and brought back on the same port and data. */
export class LocalServer {
  readonly name: ServerName;
  readonly port: number;
  readonly address: string;
  readonly version: string;
  readonly #launch: () => Promise<ManagedProcess>;
  readonly #record: StackRecord;
  readonly #reporter: Reporter;
  #process: ManagedProcess | null = null;
  /** The process whose end is ours to have caused. */
  #expectedEnd: ManagedProcess | null = null;

  constructor(options: {
    readonly name: ServerName;
    readonly port: number;
    readonly address: string;
    readonly version: string;
    readonly launch: () => Promise<ManagedProcess>;
    readonly record: StackRecord;
    readonly reporter: Reporter;
  }) {
    this.name = options.name;
    this.port = options.port;
    this.address = options.address;
    this.version = options.version;
    this.#launch = options.launch;
    this.#record = options.record;
    this.#reporter = options.reporter;
  }

  /** Its process number while it runs. */
  get pid(): number | undefined {
    return this.#process?.pid;
  }

  /** Starts it, on the same port and data each time, and waits until it serves. Does nothing while it runs. */
  async start(): Promise<void> {
    if (this.#process && !this.#process.end) return;
    const server = await this.#launch();
    this.#process = server;
    this.#record.set(this.name, await server.identity(), this.address);
    void server.ended.then((end) => {
      this.#record.delete(this.name);
      if (this.#expectedEnd !== server) {
        this.#reporter.info(`${this.name} ended by itself with ${describeEnd(end)}; its log is ${server.logFile}`);
      }
    });
  }

  /** Stops it cleanly, with force after the grace. */
  async stop(): Promise<void> {
    await this.#end((server) => server.stop());
  }

  /** Ends it the hard way, as a fault would; `start` brings it back. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    await this.#end((server) => {
      server.kill(signal);
      return server.ended;
    });
  }

  async #end(how: (server: ManagedProcess) => Promise<unknown>): Promise<void> {
    if (!this.#process) return;
    this.#expectedEnd = this.#process;
    await how(this.#process);
  }
}
