import type { Sealer } from '@gridhall/service-kit';

/** The person who applies, in the clear: never in a message, a log or the database. */
export interface Applicant {
  readonly name: string;
  readonly phone: string;
}

/** The same, sealed: what the database holds (domain §3: personal data is encrypted at rest, field by field). */
export type SealedApplicant = { readonly [Field in keyof Applicant]: string };

function keptAt(applicationId: string, field: string): string {
  return `application:${applicationId}:${field}`;
}

/** Seals an applicant for one application: the text opens nowhere else. */
export function sealApplicant(sealer: Sealer, applicationId: string, { name, phone }: Applicant): SealedApplicant {
  return {
    name: sealer.seal(name, keptAt(applicationId, 'name')),
    phone: sealer.seal(phone, keptAt(applicationId, 'phone')),
  };
}

/** Opens an application's applicant. @throws Error when the database was tampered with, or the key is another one */
export function unsealApplicant(sealer: Sealer, applicationId: string, sealed: SealedApplicant): Applicant {
  return {
    name: sealer.unseal(sealed.name, keptAt(applicationId, 'name')),
    phone: sealer.unseal(sealed.phone, keptAt(applicationId, 'phone')),
  };
}

/** Seals an application's tracking code. */
export function sealTrackingCode(sealer: Sealer, applicationId: string, code: string): string {
  return sealer.seal(code, keptAt(applicationId, 'tracking-code'));
}

/** Opens an application's tracking code. */
export function unsealTrackingCode(sealer: Sealer, applicationId: string, sealed: string): string {
  return sealer.unseal(sealed, keptAt(applicationId, 'tracking-code'));
}
