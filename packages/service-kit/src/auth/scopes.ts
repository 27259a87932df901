import type { Role } from '@gridhall/messages';
import { permissions, roleGrants, type Action } from './permissions.js';

/**
 * How far an action of a posting reaches (domain §7 "sees"). A place covers everything under it. What a kind does not
 * reach is not found.
 */
export const SCOPES = {
  OWN_GRID: 'the grid of the posting, and what was dispatched to its unit',
  OWN_VILLAGE: 'the village of the posting and its grids, and what was dispatched to its unit',
  OWN_TOWN: 'the town of the posting, or the district for its centre, and everything under it',
  OWN_PLACE: 'the place of the posting, of any level, and everything under it',
  OWN_UNIT: 'what the unit of the posting was called to',
  DISPATCHED_TO: 'what is or was dispatched to the unit of the posting, wherever it lies',
  WITHOUT_PERSONAL_DATA: 'rows and figures of everything under the posting, without personal data',
} as const;

/** A kind of reach, of {@link SCOPES}. */
export type Scope = keyof typeof SCOPES;

/** How far the actions of a role reach, unless the action itself says otherwise. */
const ofRole: Readonly<Record<Role, Scope>> = {
  VOLUNTEER: 'OWN_GRID',
  GRID_MEMBER: 'OWN_GRID',
  GRID_LEADER: 'OWN_GRID',
  INSTRUCTOR: 'OWN_VILLAGE',
  SOCIAL_WORKER: 'OWN_VILLAGE',
  DISPATCHER: 'OWN_TOWN',
  HANDLER: 'OWN_PLACE',
  SUPERVISOR: 'OWN_PLACE',
  ANALYST: 'WITHOUT_PERSONAL_DATA',
  ADMIN: 'OWN_PLACE',
};

/** A joint operation is answered and joined by the units that were called, whatever their place. */
const ofUnit: ReadonlySet<Action> = new Set<Action>(['joint-operation:answer', 'joint-operation:take-part']);

/** How far `action` reaches for a posting in `role`; null when the role does not grant it. */
export function scopeOf(role: Role, action: Action): Scope | null {
  if (!roleGrants(role, action)) return null;
  if (ofUnit.has(action)) return 'OWN_UNIT';
  return role === 'HANDLER' && action.startsWith('event:') ? 'DISPATCHED_TO' : ofRole[role];
}

/** A row of the permission table. */
export interface Grant {
  readonly role: Role;
  readonly action: Action;
  readonly scope: Scope;
}

/** The whole permission table, role × action × scope: what subgraphs enforce, the docs print and the tests try. */
export const grants: readonly Grant[] = (Object.keys(permissions) as Role[]).flatMap((role) =>
  [...new Set<Action>(permissions[role])].flatMap((action) => {
    const scope = scopeOf(role, action);
    return scope === null ? [] : [{ role, action, scope }];
  }),
);

/**
 * Entities that are found by their key wherever they lie, for a row that the caller may see names them; and which of their
 * fields show there, or all. Every other entity that is out of scope is not found, by its reference as by its id.
 */
export const NAMED_EVERYWHERE: Readonly<Record<string, readonly string[] | 'all'>> = {
  // Public data of the statistics bureau, and the map that is drawn of it.
  Jurisdiction: ['code', 'name', 'level', 'kind', 'boundary', 'boundaryIsGenerated', 'childCount', 'gridCount'],
  // Who handles a matter may be anywhere; people's postings and numbers show to colleagues only.
  StaffMember: ['id', 'name'],
  Unit: ['id', 'name', 'kind', 'level', 'platform'],
  // Contracts of government purchases are published by law (政府采购法实施条例, article 50); why one is suspended is not.
  ServiceProvider: ['id', 'unit', 'creditCode', 'state', 'contracts'],
  // Lists that are the same for everybody.
  WorkItem: 'all',
  ServiceItem: 'all',
};
