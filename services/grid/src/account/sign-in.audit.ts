import type { RequestContext } from '@gridhall/service-kit';
import type { ClientSession } from 'mongoose';
import type { StaffStore } from '../staff/staff.store.js';
import { placesOf, withAncestors } from './account.rules.js';
import type { Activities, Activity } from './activity.store.js';

/** What the audit says of the request itself. */
export type Asking = Pick<RequestContext, 'requestId' | 'clientAddress'>;

/** What is told of an activity, beside what the request and the person's record say. */
export type Told = Pick<Activity, 'kind'> &
  Partial<Pick<Activity, 'byStaffId' | 'deviceName' | 'sessionId' | 'reason'>>;

/** Writes the audit: who, when, from where, with what outcome; so that the administrators of the person's places find it. */
export class SignInAudit {
  constructor(
    private readonly activities: Activities,
    private readonly staff: StaffStore,
    private readonly now: () => Date,
  ) {}

  /**
   * Writes a line.
   *
   * @param staffId null for a name that is nobody's: the same work is done, for how long it takes must not tell who exists
   */
  async record(
    staffId: string | null,
    told: Told,
    { requestId, clientAddress }: Asking,
    transaction: ClientSession | null = null,
  ): Promise<void> {
    const person = await this.staff.findById(staffId ?? '').lean();
    const scopes = person === null ? [] : withAncestors(placesOf(person, this.now()));
    await this.activities.record({ ...told, staffId, scopes, address: clientAddress, requestId }, transaction);
  }
}
