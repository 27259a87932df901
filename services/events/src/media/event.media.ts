import type { MediaKind, MediaStore, Medium, Variant } from '@gridhall/media';
import { roleGrants, type Caller } from '@gridhall/service-kit';
import type { Evidence } from '../event/event.document.js';
import type { EventStore } from '../event/event.store.js';
import { isInPerson, sightOf, visible, type Seen } from '../event/event.visibility.js';

/** In front of a medium's id in the reference of a piece of evidence; other references are words. */
const MARK = 'media:';

/** The id of the medium that a reference names; null for words. */
export function mediumIdOf({ kind, reference }: Pick<Evidence, 'kind' | 'reference'>): string | null {
  return kind !== 'NOTE' && reference.startsWith(MARK) ? reference.slice(MARK.length) : null;
}

/** The reference that names a medium. */
export function referenceTo({ _id: id }: Medium): string {
  return `${MARK}${id}`;
}

/** The media of events: who may see them, and how steps name them. */
export class EventMedia {
  constructor(
    readonly store: MediaStore,
    private readonly events: EventStore,
  ) {}

  /**
   * Takes the evidence of a step that is about to be written: what names a medium gets its SHA-256, so that the timeline's chain of
   * hashes covers the medium too.
   *
   * @throws MEDIUM_NOT_FOUND, MEDIUM_INCOMPLETE, MEDIUM_BEING_CHECKED, MEDIUM_OF_OTHER_KIND, MEDIA_TOO_MANY, and why it was refused
   */
  async attach(evidence: readonly Evidence[], eventId: string, staffId: string): Promise<readonly Evidence[]> {
    const media = evidence.flatMap((piece) => {
      const id = mediumIdOf(piece);
      return id === null ? [] : [{ id, kind: piece.kind as MediaKind }];
    });
    if (media.length === 0) return evidence;
    const found = await this.store.claim({ subject: eventId, staffId, media });
    return evidence.map((piece) => {
      const sha256 = found.get(mediumIdOf(piece) ?? '')?.content?.sha256;
      return sha256 === undefined ? piece : { ...piece, sha256 };
    });
  }

  /** Does a step of one of its events name the medium? */
  async isNamed(medium: Medium): Promise<boolean> {
    const naming = { _id: { $in: [...medium.subjects] }, 'timeline.evidence.reference': referenceTo(medium) };
    return (await this.events.collection.findOne(naming, { projection: { _id: 1 } })) !== null;
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
