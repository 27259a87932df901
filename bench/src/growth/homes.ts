import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GatewayClient, generateDay, playDay, startStack, type DistrictModel } from '@gridhall/infra';
import { openDistrict, reportedEventsOf, type District } from '../district.js';
import { align, grow, indexesOf, requireSpace, tidy, type Indexes } from './field.js';

/** Events that are played through the gateway: what all others are copies of. */
const PLAYED = 700;
/** Every so many of them stops half-way: what goes on is to be of every kind and town. */
const STOPS_HALF_WAY = 4;
const CONNECTIONS = 32;
/** Written into a home when it is complete: with the indexes that it was made with. */
const COMPLETE = 'grown.json';

const ENVIRONMENT = {
  LOG_LEVEL: 'warn',
  NODE_ENV: 'production',
  // Copies are told to nobody, so nobody is to compare: that other services lack them is no fault.
  GRIDHALL_RECONCILE_SECONDS: '86400',
};

/** A platform with a district and a number of events, and a client of it. */
export interface Ground extends District {
  readonly client: GatewayClient;
}

/** Folders that each hold a platform's data with a number of events: kept from run to run, or for one run alone. */
export class Homes {
  private constructor(
    private readonly folder: string,
    private readonly isKept: boolean,
    private readonly indexes: Indexes,
    private readonly say: (line: string) => void,
  ) {}

  /**
   * Opens the homes of a folder, a temporary one by default.
   *
   * @throws Error when the disk cannot hold what is not there yet
   */
  static async open(kept: string | undefined, sizes: readonly number[], say: (line: string) => void): Promise<Homes> {
    const folder = kept ?? mkdtempSync(join(tmpdir(), 'gridhall-growth-'));
    mkdirSync(folder, { recursive: true });
    const missing = sizes.filter((size) => !existsSync(join(folder, String(size), COMPLETE)));
    requireSpace(
      folder,
      missing.reduce((sum, size) => sum + size, 0),
    );
    // The platform says itself which indexes it has today: a home may have been made before they changed.
    const stack = await startStack({ ephemeral: true, environment: ENVIRONMENT });
    const indexes = await indexesOf(stack.servers.mongoUri).finally(() => stack.stop());
    return new Homes(folder, kept !== undefined, indexes, say);
  }

  /** Makes the home with so many events, where it is not there yet. */
  async prepare(size: number): Promise<void> {
    const home = join(this.folder, String(size));
    if (existsSync(join(home, COMPLETE))) {
      await tidy(home, statSync(join(home, COMPLETE)).mtime);
      const made = readFileSync(join(home, COMPLETE), 'utf8');
      if (made === this.#mark()) return;
      this.say(`${size} events: the platform has other indexes by now`);
      await align(home, this.indexes, this.say);
    } else {
      const { seed, model } = await this.#seed();
      this.say(`${size} events: copying`);
      rmSync(home, { recursive: true, force: true });
      cpSync(seed, home, { recursive: true });
      rmSync(join(home, COMPLETE));
      const begun = performance.now();
      await grow(home, size, this.indexes, model, this.say);
      this.say(`  made in ${((performance.now() - begun) / 1_000).toFixed(0)} s`);
    }
    writeFileSync(join(home, COMPLETE), this.#mark());
  }

  /** Starts the platform of a home that is prepared. */
  async start(size: number): Promise<Ground> {
    const district = await openDistrict({ home: join(this.folder, String(size)), environment: ENVIRONMENT });
    const client = new GatewayClient(district.stack.gatewayUrl, CONNECTIONS);
    return {
      ...district,
      client,
      stop: async () => {
        await client.close();
        await district.stop();
      },
    };
  }

  /** Removes what is not to be kept. */
  close(): void {
    if (!this.isKept) rmSync(this.folder, { recursive: true, force: true });
  }

  #mark(): string {
    return JSON.stringify(this.indexes);
  }

  /** A home where some hundred events were played through the gateway, and nothing more. */
  async #seed(): Promise<{ readonly seed: string; readonly model: DistrictModel }> {
    const seed = join(this.folder, 'played');
    const isThere = existsSync(join(seed, COMPLETE));
    if (isThere) return { seed, model: JSON.parse(readFileSync(join(seed, COMPLETE), 'utf8')) as DistrictModel };
    rmSync(seed, { recursive: true, force: true });
    this.say(`Playing ${PLAYED} events`);
    const district = await openDistrict({ home: seed, environment: ENVIRONMENT });
    const { stack, model, tokenOf } = district;
    try {
      const client = new GatewayClient(stack.gatewayUrl, CONNECTIONS);
      const day = reportedEventsOf(generateDay(model, { seed: 1, events: PLAYED }));
      const events = day.events.map((script, index) =>
        index % STOPS_HALF_WAY === 0 && script.steps[0]?.command === 'accept'
          ? { ...script, steps: script.steps.slice(0, Math.floor(index / STOPS_HALF_WAY) % 6) }
          : script,
      );
      const { failures } = await playDay({ ...day, events }, { client, tokenOf, run: 'growth', concurrency: 16 });
      await client.close();
      if (failures.length > 0) throw failures[0];
    } finally {
      await district.stop();
    }
    writeFileSync(join(seed, COMPLETE), JSON.stringify(model));
    return { seed, model };
  }
}
