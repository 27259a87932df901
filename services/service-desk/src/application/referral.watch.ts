import { delay, Lease, resend, type RunningConsumer, type Runtime } from '@gridhall/service-kit';
import type { ApplicationStore } from './application.store.js';

/** A referral that was not answered for so long is taken for lost on the way. */
export const UNANSWERED_MINUTES = 2;
/** Referrals that are sent again in one turn. */
const PAGE = 200;

/**
 * Sees to it that no matter is lost between the window and the command room: a referral that no event answered is sent
 * again, until one does. Sending again is harmless: events makes one event of it, however often it comes.
 */
export class ReferralWatch implements RunningConsumer {
  readonly #lease: Lease;
  #stopping = false;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly runtime: Runtime,
    private readonly store: ApplicationStore,
  ) {
    this.#lease = new Lease(runtime.db, 'referral-watch');
  }

  start(): void {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#running;
  }

  /** Looks now. Returns how many referrals were sent again. */
  async reconcile(): Promise<number> {
    const before = new Date(this.runtime.now().getTime() - UNANSWERED_MINUTES * 60_000);
    const unanswered = await this.store.collection
      .find<{ _id: string; version: number }>(
        { state: 'REFERRED', eventId: null, referredAt: { $lt: before } },
        { projection: { version: 1 }, limit: PAGE },
      )
      .toArray();
    if (unanswered.length === 0) return 0;
    this.runtime.log.warn({ count: unanswered.length }, 'referrals without an event are sent again');
    // Nothing but the link can follow a referral: it is the newest step of these.
    await resend(
      this.runtime,
      this.store,
      unanswered.map(({ _id, version }) => ({ id: _id, after: version - 1 })),
    );
    return unanswered.length;
  }

  async #run(): Promise<void> {
    for (;;) {
      await delay(this.runtime.config.GRIDHALL_RECONCILE_SECONDS * 1_000, () => this.#stopping);
      if (this.#stopping) return;
      try {
        if (await this.#lease.claim()) await this.reconcile();
      } catch (error) {
        // The broker or the database is away: the next turn comes.
        this.runtime.log.warn({ err: error }, 'could not look after referrals');
      }
    }
  }
}
