import { sealedField, sealedPlace, type KeyRing } from '@gridhall/service-kit';

/** Somebody outside the staff who reported a matter, in the clear: never in a message, a log or the database. */
export interface OutsideContact {
  readonly name: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

/** Where it lies sealed: as one text of an event's document, which holds it as JSON. */
const [collection, path] = ['events', 'outsideContact'] as const;

/** The field that is sealed anew when the key changes. */
export const sealedContactField = sealedField(collection, path);

/** Seals a contact for one event: the text opens nowhere else. Null when nobody was named. */
export function sealContact(ring: KeyRing, eventId: string, contact: OutsideContact): string | null {
  const { name, phone, email } = contact;
  if (name === null && phone === null && email === null) return null;
  return ring.seal(JSON.stringify({ name, phone, email }), sealedPlace(collection, eventId, path));
}

/** Opens an event's contact. @throws Error when the database was tampered with, or the key is another one */
export function unsealContact(ring: KeyRing, eventId: string, sealed: string): OutsideContact {
  return JSON.parse(ring.unseal(sealed, sealedPlace(collection, eventId, path))) as OutsideContact;
}
