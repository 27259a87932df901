import { isSealed, sealedField, sealedPlace, type KeyRing, type SealedField } from '@gridhall/service-kit';
import { STAFF_COLLECTION, type StaffDocument } from './staff.store.js';

const placeOf = (staffId: string): string => sealedPlace(STAFF_COLLECTION, staffId, 'phone');

/** Somebody as the database holds them: their number sealed. */
export function withSealedPhone<Person extends Pick<StaffDocument, '_id' | 'phone'>>(
  ring: KeyRing,
  person: Person,
): Person {
  return person.phone === null ? person : { ...person, phone: ring.seal(person.phone, placeOf(person._id)) };
}

/** The number of somebody whom the database holds, in the clear; null when none is known. */
export function phoneOf(ring: KeyRing, { _id, phone }: Pick<StaffDocument, '_id' | 'phone'>): string | null {
  // Those of an earlier release are sealed by and by.
  return phone === null || !isSealed(phone) ? phone : ring.unseal(phone, placeOf(_id));
}

/** What people's records keep sealed. */
export const sealedStaffField: SealedField = { ...sealedField(STAFF_COLLECTION, 'phone'), wasClear: true };
