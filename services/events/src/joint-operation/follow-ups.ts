import { setTimeout as sleep } from 'node:timers/promises';
import { GridhallError, aggregateIdFor, isError, type Caller, type RunningConsumer } from '@gridhall/service-kit';
import type { EventCommands } from '../event/event.commands.js';
import type { Finding, FollowUp, JointOperationDocument, JointOperationRow } from './joint-operation.document.js';
import { jointErrors } from './joint-operation.errors.js';
import type { JointOperationStore } from './joint-operation.store.js';

/** Tasks this old are taken up again: whoever recorded the finding would have done them long ago. */
const STALE_MS = 30_000;
/** How often is looked for such tasks, in milliseconds. */
const SWEEP_EVERY_MS = 15_000;
/** So many operations are looked at in one sweep. */
const SWEPT = 50;
/** The outcome is written again so often while others write to the operation. */
const TRIES = 30;

/** What of the events' own commands a finding may ask for. */
export type EventTasks = Pick<EventCommands, 'takeOver' | 'change'>;

/**
 * Does what findings ask of an event's own life, once each: the task stands in the operation before it is begun, the event's
 * command carries a key that follows from the finding, and the outcome is written back. Whatever dies in between, running
 * the task again ends the same way, in whichever replica.
 */
export class FollowUps implements RunningConsumer {
  #stopping: AbortController | undefined;
  #running: Promise<void> | undefined;

  constructor(
    private readonly store: JointOperationStore,
    private readonly events: EventTasks,
    private readonly now: () => Date,
  ) {}

  /** Does the task of a finding, unless it is done or there is none; returns the operation after it. */
  async run(operation: JointOperationRow, findingId: string, requestId: string): Promise<JointOperationRow> {
    const finding = operation.findings.find(({ id }) => id === findingId);
    if (finding?.followUp?.state !== 'PENDING') return operation;
    return this.#record(operation, finding, await this.#do(finding, finding.followUp, requestId), requestId);
  }

  /** Takes up what was left undone; returns how many tasks that were. */
  async sweep(): Promise<number> {
    const left = await this.store.collection
      .find<JointOperationRow>(
        { pendingFollowUps: { $gt: 0 }, updatedAt: { $lt: new Date(this.now().getTime() - STALE_MS) } },
        { projection: { timeline: 0 } },
      )
      .limit(SWEPT)
      .toArray();
    let done = 0;
    for (const operation of left) {
      for (const { id, followUp } of operation.findings) {
        if (followUp?.state !== 'PENDING') continue;
        await this.run(operation, id, `follow-up:${id}`);
        done++;
      }
    }
    return done;
  }

  start(): void {
    const stopping = new AbortController();
    this.#stopping = stopping;
    const isOver = (): boolean => stopping.signal.aborted;
    this.#running = (async () => {
      while (!isOver()) {
        await sleep(SWEEP_EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
        if (!isOver()) await this.#sweepQuietly();
      }
    })();
  }

  async stop(): Promise<void> {
    this.#stopping?.abort();
    await this.#running;
  }

  async #sweepQuietly(): Promise<void> {
    try {
      await this.sweep();
    } catch (error) {
      this.store.runtime.log.warn({ err: error }, 'follow-ups of findings will be tried again');
    }
  }

  /** The task through the event's own command; a refusal is an outcome, any other failure leaves it to be tried again. */
  async #do(finding: Finding, followUp: FollowUp, requestId: string): Promise<FollowUp> {
    const { id, staffId, posting, evidence, eventId } = finding;
    const idempotencyKey = `joint-finding:${id}`;
    const { task } = followUp;
    try {
      if (task.kind === 'REPORT_EVENT') {
        const { workItemCode, ...matter } = task.matter;
        const reported = await this.events.takeOver({
          id: aggregateIdFor('event', 'joint-finding', id),
          ...{ idempotencyKey, requestId, workItemCode },
          system: 'joint-operation',
          reporterStaffId: staffId,
          report: {
            ...matter,
            source: 'STAFF',
            evidence,
            point: null,
            pointOutsidePlace: false,
            address: null,
            settlement: null,
            applicationId: null,
          },
        });
        return { ...followUp, state: 'DONE', eventId: reported.document._id };
      }
      const caller: Caller = { staffId, name: staffId, postings: [posting] };
      const { expectedVersion, resultCode, text } = task;
      const input = { id: eventId, expectedVersion, idempotencyKey, resultCode, text, evidence };
      await this.events.change('dispose', { caller, requestId }, input);
      return { ...followUp, state: 'DONE', eventId };
    } catch (error) {
      if (!(error instanceof GridhallError)) throw error;
      const { code, message, extensions } = error;
      return { ...followUp, state: 'REFUSED', refusal: { code, message, messageZh: String(extensions['messageZh']) } };
    }
  }

  /** Writes the outcome into the operation, once. */
  async #record(
    { _id, version }: JointOperationRow,
    finding: Finding,
    followUp: FollowUp,
    requestId: string,
  ): Promise<JointOperationRow> {
    const command = {
      ...{ command: 'followUp', idempotencyKey: `follow-up:${finding.id}`, requestId, fingerprint: finding.id },
      actor: { system: 'joint-operation' },
    };
    let expectedVersion = version;
    for (let tries = 1; ; tries++) {
      try {
        const { document } = await this.store.change(_id, { ...command, expectedVersion }, (operation) => ({
          set: withFollowUp(operation, finding.id, followUp),
          step: 'followed-up',
          entry: { from: operation.state, to: operation.state, reasonCode: followUp.refusal?.code ?? followUp.state },
        }));
        return document;
      } catch (error) {
        if (!isError(error, jointErrors.JOINT_OPERATION_VERSION_CONFLICT) || tries === TRIES) throw error;
        expectedVersion = (await this.store.findById(_id))?.version ?? expectedVersion;
      }
    }
  }
}

function withFollowUp(
  { findings, pendingFollowUps }: Pick<JointOperationDocument, 'findings' | 'pendingFollowUps'>,
  findingId: string,
  followUp: FollowUp,
): Pick<JointOperationDocument, 'findings' | 'pendingFollowUps'> {
  return {
    findings: findings.map((finding) => (finding.id === findingId ? { ...finding, followUp } : finding)),
    pendingFollowUps: pendingFollowUps - 1,
  };
}
