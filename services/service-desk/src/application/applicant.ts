import { personal, sealedPlace, type KeyRing, type PersonalOf, type SealedField } from '@gridhall/service-kit';
import { APPLICATIONS } from './application.store.js';

/** The person who applies, in the clear: never in a message, a log or the database. */
export interface Applicant {
  readonly name: string;
  readonly phone: string;
}

/** The same, sealed: what the database holds (domain §3: personal data is encrypted at rest, field by field). */
export type SealedApplicant = { readonly [Field in keyof Applicant]: string };

function keptAt(applicationId: string, field: string): string {
  return sealedPlace('application', applicationId, field);
}

/** Seals an applicant for one application: the text opens nowhere else. */
export function sealApplicant(ring: KeyRing, applicationId: string, { name, phone }: Applicant): SealedApplicant {
  return {
    name: ring.seal(name, keptAt(applicationId, 'name')),
    phone: ring.seal(phone, keptAt(applicationId, 'phone')),
  };
}

/** Opens an application's applicant. @throws Error when the database was tampered with, or the key is another one */
export function unsealApplicant(ring: KeyRing, applicationId: string, sealed: SealedApplicant): Applicant {
  return {
    name: ring.unseal(sealed.name, keptAt(applicationId, 'name')),
    phone: ring.unseal(sealed.phone, keptAt(applicationId, 'phone')),
  };
}

/** An applicant on the way to the mask that the schema's `@personal` puts on. */
export function personalApplicant({ name, phone }: Applicant, of: PersonalOf): Applicant {
  return { name: personal(name, of), phone: personal(phone, of) };
}

/** Seals an application's tracking code. */
export function sealTrackingCode(ring: KeyRing, applicationId: string, code: string): string {
  return ring.seal(code, keptAt(applicationId, 'tracking-code'));
}

/** Opens an application's tracking code. */
export function unsealTrackingCode(ring: KeyRing, applicationId: string, sealed: string): string {
  return ring.unseal(sealed, keptAt(applicationId, 'tracking-code'));
}

const keptIn = (path: string, field: string): SealedField => ({
  collection: APPLICATIONS,
  path,
  placeOf: ({ _id }) => keptAt(String(_id), field),
});

/** All that applications keep sealed. */
export const sealedApplicationFields: readonly SealedField[] = [
  keptIn('applicant.name', 'name'),
  keptIn('applicant.phone', 'phone'),
  keptIn('trackingCode', 'tracking-code'),
];
