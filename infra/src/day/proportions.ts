import type { EventSource, Level, Platform, Role } from '@gridhall/messages';

/**
 * Zhenhai's year in the proportions of a day (domain §1, the district's published account of 2017), and where that is
 * silent what a district of its size sees. Everything that makes the day look as it does is a number on this page.
 */

/** The year that is divided by 365: 367,000 events, 89,853 visits, 240,000 services. */
export const DAY = { events: 1_005, visits: 246, services: 657 } as const;

/** The day's size when it has another number of events, in the same proportions. */
export function dayOf(events: number): { readonly events: number; readonly visits: number; readonly services: number } {
  const scaled = (count: number): number => Math.round((count * events) / DAY.events);
  return { events, visits: scaled(DAY.visits), services: scaled(DAY.services) };
}

/** In a hundred events: how many go to each platform (domain §1); the rest is handled without routing to one. */
export const PLATFORM_PERCENT: Readonly<Record<Platform | 'NONE', number>> = {
  CONVENIENCE_SERVICES: 65.44,
  ENFORCEMENT: 12.18,
  PUBLIC_ORDER: 11.13,
  MARKET_SUPERVISION: 2.72,
  NONE: 8.53,
};

/**
 * How often each of the 28 work items comes up beside the others of its platform, in any unit: what people see every day
 * (waste, the lamp that is out) far before what is rare and grave. An item that is not listed counts as
 * {@link USUAL_FREQUENCY}.
 */
export const ITEM_FREQUENCY: Readonly<Record<string, number>> = {
  FIRE: 9,
  WORK_SAFETY: 6,
  FOOD_SAFETY: 7,
  ROAD_SAFETY: 10,
  FLOOD_GEOLOGY: 2,
  HAZARDOUS_CHEMICALS: 1,
  DISPUTE: 14,
  MIGRANT: 12,
  PUBLIC_ORDER_RISK: 10,
  PETITION: 3,
  SPECIAL_CARE: 4,
  MARKET_ORDER: 8,
  BUSINESS_SUPPORT: 6,
  ILLEGAL_FUNDRAISING: 1,
  AGRICULTURE: 3,
  ANIMALS: 4,
  WATER: 6,
  PARTY_AND_VOLUNTEERS: 5,
  CULTURE: 4,
  RELIEF: 6,
  ELDERLY_CARE: 10,
  PROPERTY: 12,
  PUBLIC_SERVICE: 14,
  ILLEGAL_BUILDING: 4,
  CITY_APPEARANCE: 12,
  MUNICIPAL_FACILITIES: 12,
  WASTE: 22,
  ENVIRONMENT: 7,
};
/** The frequency of an item that a district added to the list. */
export const USUAL_FREQUENCY = 5;

/** In a hundred events: 99 are closed when the day is over (domain §1). */
export const OPEN_PERCENT = 1;

/** In a hundred closed events: who settled them. "Over 97 % solved without leaving the village" (domain §1). */
export const SETTLED_PERCENT: Readonly<Record<'ON_THE_SPOT' | Level, number>> = {
  ON_THE_SPOT: 57.5,
  GRID: 26.5,
  VILLAGE: 13.3,
  TOWN: 2.3,
  DISTRICT: 0.4,
};

/** In a hundred events that a unit was given: how often things do not go straight. */
export const DETOUR_PERCENT = { RETURNED: 2.6, REWORKED: 2.1, ESCALATED_BY_UNIT: 0.7, REOPENED: 1 } as const;
/** In a hundred on-the-spot settlements that are verified: the verifier finds it not done. */
export const SPOT_REWORK_PERCENT = 0.6;

/** Where reports that are not settled on the spot come from. Desk and sensors are the platform's own. */
export const SOURCES: readonly {
  readonly value: Exclude<EventSource, 'SERVICE_DESK' | 'SENSOR'>;
  readonly weight: number;
}[] = [
  { value: 'STAFF', weight: 70 },
  { value: 'VISIT', weight: 9 },
  { value: 'RESIDENT', weight: 12 },
  { value: 'HOTLINE', weight: 9 },
];

/** Who of a grid's people reports what they see. */
export const REPORTERS: readonly { readonly value: Role; readonly weight: number }[] = [
  { value: 'GRID_MEMBER', weight: 72 },
  { value: 'GRID_LEADER', weight: 18 },
  { value: 'VOLUNTEER', weight: 6 },
  { value: 'INSTRUCTOR', weight: 4 },
];

/** In a hundred events whose reporter is asked: how many answer; the dispatcher closes the others. */
export const ANSWERED_PERCENT = 74;
/** What they answer, 1 (very dissatisfied) to 5. */
export const GRADES: readonly { readonly value: number; readonly weight: number }[] = [
  { value: 5, weight: 61 },
  { value: 4, weight: 27 },
  { value: 3, weight: 8 },
  { value: 2, weight: 3 },
  { value: 1, weight: 1 },
];

/** The highest grade that is a dissatisfied one, after which a dispatcher decides what follows (event-lifecycle §3). */
export const DISSATISFIED_TO = 2;

/** In a hundred matters: pressing ones. */
export const URGENT_PERCENT = 2.5;
/** In a hundred visits: to enterprises, the others to households. */
export const ENTERPRISE_VISIT_PERCENT = 27;
/** In a hundred applications: those that turn out to be matters (domain §5). */
export const REFERRED_PERCENT = 2;
/** In a hundred applications: those still under way when the day is over. */
export const PENDING_APPLICATION_PERCENT = 1.5;
/** In a hundred applications: those that came with materials missing, were told the one-time list and came again. */
export const MATERIALS_MISSING_PERCENT = 4;
/** In a hundred decisions: refusals. */
export const REFUSED_PERCENT = 1.5;
/** How results reach the applicant. */
export const DELIVERIES: readonly { readonly value: 'WINDOW' | 'POST' | 'GRID_MEMBER'; readonly weight: number }[] = [
  { value: 'WINDOW', weight: 71 },
  { value: 'POST', weight: 17 },
  { value: 'GRID_MEMBER', weight: 12 },
];
/** In a hundred services: those that the applicant evaluates (好差评). */
export const SERVICE_EVALUATED_PERCENT = 63;
