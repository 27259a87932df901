import type { MessageContract } from '@gridhall/messages';
import { z } from 'zod';
import { Lease } from '../mongo/lease.js';
import { delay } from '../relay/delay.js';
import type { Runtime } from '../subgraph/runtime.js';
import { askOwner, requestResend } from './reconcile.js';
import { RotationStore } from './rotation.js';
import { after, digestOf, heldIn, heldSchema, START, stretchSchema, type Range, type Stretch } from './stretch.js';

/**
 * The consumer's side: compares stretch by stretch, and asks for what is missing. One replica at a time does it. A turn costs the
 * same however many aggregates there are: it compares the newest, where most happens, and a stretch of the older ones, which
 * come one after the other.
 */
export class Reconciler {
  readonly #lease: Lease;
  readonly #rotation: RotationStore;
  #stopping = false;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly runtime: Runtime,
    private readonly durable: string,
    private readonly contract: MessageContract,
    private readonly collection: string,
  ) {
    this.#lease = new Lease(runtime.db, `reconcile:${durable}`);
    this.#rotation = new RotationStore(runtime.db, durable);
  }

  start(): void {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    for (;;) {
      await delay(this.runtime.config.GRIDHALL_RECONCILE_SECONDS * 1000, () => this.#stopping);
      if (this.#stopping) return;
      try {
        if (await this.#lease.claim()) await this.reconcile();
      } catch (error) {
        // The owner is away or busy: the next turn comes.
        this.runtime.log.debug({ err: error, durable: this.durable }, 'could not reconcile');
      }
    }
  }

  /** Takes a turn now. Returns how many aggregates were behind and asked for. */
  async reconcile(): Promise<number> {
    const keys = this.runtime.config.GRIDHALL_RECONCILE_KEYS;
    const newest = await askOwner(this.runtime, this.contract, ['newest', { keys }], stretchSchema);
    const healed = await this.#compare(newest);
    return healed + (await this.#rotate(newest.from, keys));
  }

  /** Compares the next stretch of what is older than the newest; and as long as something is missing the one after it, too. */
  async #rotate(before: Stretch['from'], keys: number): Promise<number> {
    let healed = 0;
    for (;;) {
      const { next, beganAt } = await this.#rotation.read();
      const question = { from: next, before, keys };
      const stretch = await askOwner(this.runtime, this.contract, ['stretch', question], stretchSchema);
      const found = await this.#compare(stretch);
      const isComplete = stretch.count < keys;
      await this.#turned(stretch, isComplete, beganAt);
      healed += found;
      if (found === 0 || isComplete) return healed;
    }
  }

  /** Keeps where the rotation stands, and tells it. */
  async #turned({ before }: Stretch, isComplete: boolean, beganAt: Date): Promise<void> {
    const rotation = isComplete ? { next: START, beganAt: new Date() } : { next: before, beganAt };
    await this.#rotation.write(rotation);
    const { reconcileRotationBegan, reconcileRotationDay } = this.runtime.metrics;
    reconcileRotationBegan.set({ durable: this.durable }, rotation.beganAt.getTime() / 1_000);
    // A rotation that is complete has come to the newest.
    const day = isComplete ? Date.now() : Date.parse(before[0]);
    reconcileRotationDay.set({ durable: this.durable }, day / 1_000);
  }

  /** Compares a stretch with what is held of it; lists it only where they differ. */
  async #compare(stretch: Stretch): Promise<number> {
    const held = await digestOf(this.runtime.db, this.collection, stretch);
    this.runtime.metrics.reconcileComparedTotal.inc({ durable: this.durable }, stretch.count);
    if (held.count === stretch.count && held.versions === stretch.versions) return 0;
    return this.#heal(stretch);
  }

  async #heal({ from, before }: Range): Promise<number> {
    let healed = 0;
    for (let start = from; ;) {
      const page = await askOwner(this.runtime, this.contract, ['list', { from: start, before }], z.array(heldSchema));
      const last = page.at(-1);
      if (last === undefined) return healed;
      const end = [...after(last)] as Range['from'];
      const held = await heldIn(this.runtime.db, this.collection, { from: start, before: end }, 2 * page.length);
      const versions = new Map(held.map(([, id, version]) => [id, version]));
      const behind = page.flatMap(([, id, version]) => ((versions.get(id) ?? 0) < version ? [id] : []));
      const lost =
        behind.length === 0
          ? []
          : await askOwner(this.runtime, this.contract, ['settled', behind], z.array(z.string()));
      if (lost.length > 0) {
        const wanted = lost.map((id) => ({ id, after: versions.get(id) ?? 0 }));
        await requestResend(this.runtime, this.contract, wanted);
        this.runtime.metrics.healedTotal.inc({ durable: this.durable }, lost.length);
        const about = { durable: this.durable, day: start[0], behind: lost.length };
        this.runtime.log.warn(about, 'asked for what was missing');
        healed += lost.length;
      }
      start = end;
    }
  }
}
