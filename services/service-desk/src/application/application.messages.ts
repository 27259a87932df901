import type { ApplicationData } from '@gridhall/messages';
import type { ApplicationRow } from './application.document.js';
import type { ApplicationStep } from './lifecycle.js';

/** The message that tells other services of a step: what figures and links are made of, without personal data. */
export function toMessage(application: ApplicationRow, { step }: { readonly step: ApplicationStep }): ApplicationData {
  return {
    applicationId: application._id,
    number: application.number,
    state: application.state,
    serviceItemCode: application.serviceItemCode,
    placeCode: application.placeCode,
    trips: application.trips,
    outcome: application.decision?.outcome ?? null,
    delivery: application.delivery,
    grade: application.evaluation?.grade ?? null,
    submittedAt: application.submittedAt.toISOString(),
    acceptedAt: application.acceptedAt?.toISOString() ?? null,
    deliveredAt: application.deliveredAt?.toISOString() ?? null,
    matter: step === 'referred' ? application.matter : null,
    eventId: application.eventId,
  };
}
