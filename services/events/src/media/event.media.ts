import { attachMedia, isNamedByStep, type MediaStore, type Medium, type Variant } from '@gridhall/media';
import { roleGrants, type Caller } from '@gridhall/service-kit';
import type { Evidence } from '../event/event.document.js';
import type { EventStore } from '../event/event.store.js';
import { isInPerson, sightOf, visible, type Seen } from '../event/event.visibility.js';

/** The media of events: who may see them, and how steps name them. */
export class EventMedia {
  constructor(
    readonly store: MediaStore,
    private readonly events: EventStore,
  ) {}

  /**
   * Takes the evidence of a step of an event that is about to be written.
   *
   * @throws what {@link attachMedia} throws
   */
  async attach(evidence: readonly Evidence[], eventId: string, staffId: string): Promise<readonly Evidence[]> {
    return attachMedia(this.store, evidence, { subject: eventId, staffId });
  }

  /** Does a step of one of its events name the medium? */
  async isNamed(medium: Medium): Promise<boolean> {
    return isNamedByStep(this.events.collection, medium);
  }

  /**
   * Who may see all of one of the events that a medium belongs to may see it; a photo as it was sent, where and when it was taken in
   * it, only who supervises.
   */
  async maySee(caller: Caller, { subjects, kind }: Medium, variant: Variant): Promise<boolean> {
    const supervises = caller.postings.some(({ role }) => roleGrants(role, 'event:supervise'));
    if (kind === 'PHOTO' && variant === 'original' && !supervises) return false;
    const projection = { placeCode: 1, unitIds: 1, reporterStaffId: 1, followerStaffIds: 1, confidential: 1 };
    const among = { ...visible(caller), _id: { $in: [...subjects] } };
    const seen = await this.events.collection.find<Seen>(among, { projection }).toArray();
    return seen.some((event) => isInPerson(sightOf(caller, event)));
  }
}
