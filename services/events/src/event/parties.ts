import { ROLES, levelOfPlace, type Role } from '@gridhall/messages';
import {
  GridhallError,
  commonErrors,
  roleGrants,
  type Caller,
  type ErrorDefinition,
  type Posting,
} from '@gridhall/service-kit';
import { errors } from '../errors.js';
import { isPlatform, type Doer } from './doer.js';
import type { EventFacts } from './event.document.js';
import type { Party, Relation } from './lifecycle.js';

/** What relations look at. */
type Standing = Pick<
  EventFacts,
  'placeCode' | 'commandLevel' | 'holderUnitId' | 'reporterStaffId' | 'assignments' | 'unitIds'
>;

const covers = (posting: Posting, event: Standing): boolean => event.placeCode.startsWith(posting.place);

/** Does a posting stand to an event as the table says? */
const relations: Readonly<Record<Relation, (event: Standing, posting: Posting, caller: Caller) => boolean>> = {
  commandOfLevel: (event, posting) => covers(posting, event) && levelOfPlace(posting.place) === event.commandLevel,
  commandAbove: (event, posting) =>
    covers(posting, event) && event.commandLevel === 'TOWN' && levelOfPlace(posting.place) === 'DISTRICT',
  overPlace: (event, posting) => covers(posting, event),
  holderUnit: (event, posting) => posting.unit !== null && posting.unit === event.holderUnitId,
  assistingUnit: (event, posting) =>
    event.assignments.some(({ role, unitId }) => role === 'ASSIST' && unitId === posting.unit),
  concernedUnit: (event, posting) => posting.unit !== null && event.unitIds.includes(posting.unit),
  reporter: (event, _, caller) => event.reporterStaffId === caller.staffId,
  // No person stands so: the platform acts without a caller.
  system: () => false,
};

/** What to say to somebody whose role may, and who does not stand to the event as it must be. */
const refusals: Readonly<Record<Relation, ErrorDefinition>> = {
  commandOfLevel: errors.EVENT_AT_OTHER_LEVEL,
  commandAbove: errors.EVENT_AT_OTHER_LEVEL,
  overPlace: commonErrors.OUT_OF_SCOPE,
  holderUnit: errors.EVENT_HELD_BY_OTHER_UNIT,
  assistingUnit: errors.UNIT_DOES_NOT_ASSIST,
  concernedUnit: commonErrors.OUT_OF_SCOPE,
  reporter: errors.NOT_THE_REPORTER,
  system: commonErrors.FORBIDDEN,
};

/**
 * May a posting in `role` be a party, if it stands to the event so? A command room or centre is its dispatchers: others
 * posted at the same place, such as the handlers of a town's agencies, are none of it.
 */
function isRoleOf({ relation, action }: Party, role: Role): boolean {
  if (action === null || !roleGrants(role, action)) return false;
  return relation !== 'commandOfLevel' || roleGrants(role, 'event:dispatch');
}

/** The roles in which somebody can be a party; none for the platform itself. */
export function rolesOf(party: Party): readonly Role[] {
  return ROLES.filter((role) => isRoleOf(party, role));
}

function granted(party: Party, caller: Caller): Posting[] {
  return caller.postings.filter(({ role }) => isRoleOf(party, role));
}

/** FORBIDDEN when the caller can be none of the parties, in whichever posting; else null. */
export function refuseRole(parties: readonly Party[], caller: Doer): GridhallError | null {
  if (isPlatform(caller)) {
    const isParty = parties.some(({ relation }) => relation === 'system');
    return isParty ? null : new GridhallError(commonErrors.FORBIDDEN, { action: caller.system });
  }
  if (parties.some((party) => granted(party, caller).length > 0)) return null;
  const actions = parties.flatMap(({ action }) => action ?? []);
  return new GridhallError(commonErrors.FORBIDDEN, { action: [...new Set(actions)].join(' | ') });
}

/**
 * The posting in which the caller is one of the parties: the one nearest to the place, where several fit. It is what
 * the timeline keeps as "in which post" (event-lifecycle §1, principle 10), null for the platform. Or the refusal that
 * tells who may.
 */
export function postingOf(
  parties: readonly Party[],
  event: Standing,
  caller: Doer,
): { readonly posting: Posting | null } | { readonly refusal: GridhallError } {
  if (isPlatform(caller)) {
    const refusal = refuseRole(parties, caller);
    return refusal === null ? { posting: null } : { refusal };
  }
  for (const party of parties) {
    const [nearest] = granted(party, caller)
      .filter((posting) => relations[party.relation](event, posting, caller))
      .sort((a, b) => b.place.length - a.place.length);
    if (nearest !== undefined) return { posting: nearest };
  }
  const roleRefusal = refuseRole(parties, caller);
  if (roleRefusal !== null) return { refusal: roleRefusal };
  const party = parties.find((one) => granted(one, caller).length > 0);
  const { placeCode, commandLevel: level, holderUnitId } = event;
  const details = { action: party?.action, placeCode, level, holderUnitId };
  return { refusal: new GridhallError(refusals[party?.relation ?? 'system'], details) };
}
