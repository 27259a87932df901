import {
  findServiceItem,
  type ServiceCase,
  type ServiceItem,
  type ServiceMaterial,
} from '../service-item/service-item.data.js';
import type { ApplicationFacts } from './application.document.js';
import type { Reason } from './reasons.js';

/**
 * The item that is applied for.
 *
 * @throws Error when the list lost it: an item never leaves the list (service-item.graphql)
 */
export function itemOf({ serviceItemCode }: Pick<ApplicationFacts, 'serviceItemCode'>): ServiceItem {
  const item = findServiceItem(serviceItemCode);
  if (item === null) throw new Error(`The list of service items has lost ${serviceItemCode}.`);
  return item;
}

/** Some of the item's materials, in the order of the guide. */
export function materialsOf(
  application: Pick<ApplicationFacts, 'serviceItemCode'>,
  codes: readonly string[],
): readonly ServiceMaterial[] {
  return itemOf(application).materials.filter(({ code }) => codes.includes(code));
}

/** The item's cases that the applicant is in. */
export function casesOf(application: Pick<ApplicationFacts, 'serviceItemCode' | 'cases'>): readonly ServiceCase[] {
  return itemOf(application).cases.filter(({ code }) => application.cases.includes(code));
}

/** A reason with its words; null for none. */
export function reasonOf(reasons: readonly Reason[], code: string | null): Reason | null {
  return reasons.find((reason) => reason.code === code) ?? null;
}
