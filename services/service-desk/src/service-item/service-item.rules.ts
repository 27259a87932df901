import type { ServiceItem, ServicePlaceKind } from './service-item.data.js';

/** Codes of what must be handed in by an applicant who is in some of the item's cases; nothing twice. */
export function requiredMaterials(item: ServiceItem, cases: readonly string[]): readonly string[] {
  return item.materials
    .filter(({ need, cases: asking }) => need === 'REQUIRED' || asking.some(({ code }) => cases.includes(code)))
    .map(({ code }) => code);
}

/**
 * The one-time list 一次性告知: everything that is required and was not handed in, in the order of the guide. Whoever
 * brings all of it need not come a third time.
 */
export function missingMaterials(
  item: ServiceItem,
  cases: readonly string[],
  handedIn: readonly string[],
): readonly string[] {
  return requiredMaterials(item, cases).filter((code) => !handedIn.includes(code));
}

/** Which items a list holds. */
export interface ServiceItemFilter {
  readonly acceptedAt?: ServicePlaceKind | null | undefined;
  readonly department?: string | null | undefined;
  readonly text?: string | null | undefined;
}

/** Is the item among those that are asked for? */
export function fits(item: ServiceItem, { acceptedAt, department, text }: ServiceItemFilter): boolean {
  const wanted = text?.trim().toLowerCase() ?? '';
  return (
    (acceptedAt == null || item.acceptedAt.includes(acceptedAt)) &&
    (department == null || item.department === department) &&
    [item.name, item.department, item.code].some((one) => one.toLowerCase().includes(wanted))
  );
}
