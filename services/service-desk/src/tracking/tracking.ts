import { timingSafeEqual } from 'node:crypto';
import { GridhallError, parseInput, type Sealer } from '@gridhall/service-kit';
import { z } from 'zod';
import { unsealTrackingCode } from '../application/applicant.js';
import type { ApplicationRow } from '../application/application.document.js';
import type { ApplicationStore } from '../application/application.store.js';
import { errors } from '../errors.js';
import type { TrackingTries } from './tracking.store.js';

const trackSchema = z.object({
  number: z
    .string()
    .trim()
    .regex(/^\d{12}-\d{8}-S\d{4,8}$/, 'must be the number on the slip, such as 330211101201-20171116-S0042'),
  code: z.string().trim().min(1).max(32),
});

/** Are they the same? Takes as long for one that is nearly right as for one that is all wrong. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Opens applications to those who hold the slip from the window, and to nobody who guesses (domain §5). */
export class Tracking {
  constructor(
    private readonly store: ApplicationStore,
    private readonly tries: TrackingTries,
    private readonly sealer: Sealer,
  ) {}

  /**
   * The application that a number and a code open together.
   *
   * @throws BAD_INPUT, TRACKING_LOCKED, TRACKING_REFUSED
   */
  async open(rawInput: unknown): Promise<ApplicationRow> {
    const { number, code } = parseInput(trackSchema, rawInput, []);
    const { isLocked, triesLeft, until } = await this.tries.begin(number);
    // Even the right code: else whoever guesses would know it when they hit it.
    if (isLocked) throw new GridhallError(errors.TRACKING_LOCKED, { until: until.toISOString() });
    const application = await this.store.collection.findOne<ApplicationRow>(
      { number },
      { projection: { timeline: 0, commands: 0 } },
    );
    if (
      application?.trackingCode == null ||
      !isSame(code, unsealTrackingCode(this.sealer, application._id, application.trackingCode))
    ) {
      throw new GridhallError(errors.TRACKING_REFUSED, { triesLeft });
    }
    await this.tries.succeed(number);
    return application;
  }
}
