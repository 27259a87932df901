import type { ServerName } from '../binaries/manifest.js';
import type { Home } from '../home.js';
import { describeEnd, type ManagedProcess } from '../processes/managed-process.js';

/** A mongod or nats-server of this stack, which can be taken down and brought back on the same port and data. */
export class LocalServer {
  readonly name: ServerName;
  readonly version: string;
  readonly port: number;
  readonly address: string;
  readonly #home: Home;
  readonly #launch: () => Promise<ManagedProcess>;
  #process: ManagedProcess | null = null;
  /** The process whose end is ours to have caused. */
  #expectedEnd: ManagedProcess | null = null;

  constructor(options: {
    readonly name: ServerName;
    readonly version: string;
    readonly port: number;
    readonly address: string;
    readonly home: Home;
    /** Starts one and waits until it serves. */
    readonly launch: () => Promise<ManagedProcess>;
  }) {
    this.name = options.name;
    this.version = options.version;
    this.port = options.port;
    this.address = options.address;
    this.#home = options.home;
    this.#launch = options.launch;
  }

  /** Its process number while it runs. */
  get pid(): number | undefined {
    return this.#process?.end === null ? this.#process.pid : undefined;
  }

  /** Starts it, on the same port and data each time, and waits until it serves. Does nothing while it runs. */
  async start(): Promise<void> {
    if (this.pid !== undefined) return;
    const server = await this.#launch();
    this.#process = server;
    this.#home.record.set(this.name, await server.identity(), this.address);
    void server.ended.then((end) => {
      if (this.#expectedEnd === server) return;
      this.#home.record.delete(this.name);
      this.#home.reporter.info(`${this.name} ended by itself with ${describeEnd(end)}; its log is ${server.logFile}`);
    });
  }

  /** Stops it cleanly, with force after 15 s. */
  async stop(): Promise<void> {
    // What is thrown away a moment later need not be closed in good order, which takes mongod a second.
    if (this.#home.isEphemeral) await this.kill();
    else await this.#end((server) => server.stop());
  }

  /** Ends it the hard way, as a fault would; `start` brings it back. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    await this.#end((server) => {
      server.kill(signal);
      return server.ended;
    });
  }

  async #end(how: (server: ManagedProcess) => Promise<unknown>): Promise<void> {
    const server = this.#process;
    if (!server) return;
    this.#expectedEnd = server;
    await how(server);
    this.#home.record.delete(this.name);
  }
}
