import { placeAtLevel } from '@gridhall/messages';
import { GridhallError, type Birth } from '@gridhall/service-kit';
import { errors } from '../errors.js';
import type { ServiceItem, ServicePlaceKind } from '../service-item/service-item.data.js';
import { missingMaterials } from '../service-item/service-item.rules.js';
import type { SealedApplicant } from './applicant.js';
import type { ApplicationDocument, ApplicationFacts } from './application.document.js';
import { refuseMaterials } from './guards.js';
import type { ApplicationStep } from './lifecycle.js';
import { acceptance } from './transitions.js';

/** What was brought to a window, once it is known who brought it to whom. */
export interface Submission {
  readonly item: ServiceItem;
  readonly placeCode: string;
  readonly centre: ServicePlaceKind;
  readonly cases: readonly string[];
  readonly materials: readonly string[];
  readonly applicant: SealedApplicant;
  readonly trackingCode: string;
  readonly staffId: string;
}

/** An application that begins, all but its number, which is allotted when nothing can be refused any more. */
export type NewApplication = Omit<Birth<ApplicationDocument, ApplicationStep>, 'document'> & {
  readonly document: Omit<ApplicationFacts, 'number'>;
};

/** The place and every place above it, the district first. */
function placesOf(placeCode: string): string[] {
  const levels = ['DISTRICT', 'TOWN', 'VILLAGE'] as const;
  return levels.flatMap((level) => placeAtLevel(placeCode, level) ?? []);
}

/**
 * Accepts an application 受理: with everything that is required it is ACCEPTED, else the one-time list says everything
 * that is missing (一次性告知). Pure.
 *
 * @throws SERVICE_ITEM_NOT_ACCEPTED_HERE, CASE_UNKNOWN, MATERIAL_UNKNOWN
 */
export function begin(submission: Submission, now: Date): NewApplication {
  const { item, placeCode, centre, applicant, trackingCode, staffId } = submission;
  const serviceItemCode = item.code;
  if (!item.acceptedAt.includes(centre)) {
    const { acceptedAt } = item;
    throw new GridhallError(errors.SERVICE_ITEM_NOT_ACCEPTED_HERE, { serviceItemCode, placeCode, acceptedAt });
  }
  const allowed = item.cases.map(({ code }) => code);
  const unknown = submission.cases.filter((code) => !allowed.includes(code));
  if (unknown.length > 0) throw new GridhallError(errors.CASE_UNKNOWN, { serviceItemCode, unknown, allowed });
  const refusal = refuseMaterials(item, submission.materials);
  if (refusal !== null) throw refusal;

  const cases = [...new Set(submission.cases)];
  const materials = [...new Set(submission.materials)];
  const missing = missingMaterials(item, cases, materials);
  const state = missing.length === 0 ? 'ACCEPTED' : 'MATERIALS_MISSING';
  const step = acceptance.to[state];
  if (step === undefined) throw new Error(`The table does not begin in ${state}.`);
  return {
    step,
    entry: { from: null, to: state, evidence: materials },
    document: {
      serviceItemCode,
      serviceItemListVersion: item.listVersion,
      placeCode,
      places: placesOf(placeCode),
      state,
      applicant,
      trackingCode,
      cases,
      materials,
      missingMaterials: missing,
      trips: 1,
      lastTripAt: now,
      decision: null,
      delivery: null,
      evaluation: null,
      matter: null,
      eventId: null,
      receivedByStaffId: staffId,
      submittedAt: now,
      acceptedAt: state === 'ACCEPTED' ? now : null,
      processingAt: null,
      decidedAt: null,
      deliveredAt: null,
      evaluatedAt: null,
      referredAt: null,
    },
  };
}
