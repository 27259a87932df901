import type { Role } from '@gridhall/messages';

const reporter = [
  'event:read',
  'event:report',
  'event:withdraw',
  'event:supply-info',
  'event:evaluate',
  'event:comment',
] as const;
const unitMember = [
  'event:read',
  'event:acknowledge',
  'event:add-progress',
  'event:dispose',
  'event:request-info',
  'event:request-assist',
  'event:comment',
  'joint-operation:take-part',
] as const;
const unitLead = [
  ...unitMember,
  'event:return',
  'event:escalate',
  'event:suspend',
  'event:resume',
  'event:extend',
  'joint-operation:answer',
] as const;
const everybody = ['jurisdiction:read', 'staff:read', 'figures:read'] as const;
const fieldwork = [
  ...reporter,
  'event:self-handle',
  'event:confirm',
  'visit:read',
  'visit:record',
  'application:bring',
] as const;
/** To see personal data in the clear for a reason, as far as each field's `@personal` says. */
const trusted = ['personal-data:reveal'] as const;

/** Basic data: in figures; row by row, personal fields masked; and what the team of a grid keeps up to date. */
const basicDataReader = ['basic-data:count', 'basic-data:read'] as const;
const basicDataTeam = [...basicDataReader, 'basic-data:write'] as const;

/**
 * Who may do what (domain §7, event-lifecycle §3 "Who may"): the actions that a posting in each role grants, as far as
 * `scopes.ts` says. The one table: the schema's `@requiresScopes`, the life cycle, the docs and the tests all read it.
 */
export const permissions = {
  VOLUNTEER: [...everybody, ...fieldwork],
  GRID_MEMBER: [...everybody, ...fieldwork, ...basicDataTeam, ...unitMember, ...trusted, 'visit:plan'],
  GRID_LEADER: [...everybody, ...fieldwork, ...basicDataTeam, ...unitLead, ...trusted, 'event:verify', 'visit:plan'],
  INSTRUCTOR: [...everybody, ...fieldwork, ...basicDataTeam, ...unitLead, ...trusted, 'event:verify', 'visit:plan'],
  SOCIAL_WORKER: [
    ...everybody,
    ...basicDataReader,
    ...trusted,
    ...reporter,
    ...unitLead,
    'application:read',
    'application:read-personal',
    'application:accept',
    'application:process',
    'application:decide',
    'application:deliver',
    'application:evaluate',
    'application:refer',
  ],
  DISPATCHER: [
    ...everybody,
    ...basicDataReader,
    ...trusted,
    'sink-down:read',
    'provider:read',
    'duty:read',
    'duty:opine',
    'duty:decide',
    ...reporter,
    'event:accept',
    'event:decline',
    'event:request-confirmation',
    'event:request-info',
    'event:merge',
    'event:unmerge',
    'event:file-for-record',
    'event:dispatch',
    'event:recall',
    'event:void',
    'event:escalate',
    'event:delegate',
    'event:approve',
    'event:verify',
    'event:reassign-verification',
    'event:close',
    'event:reopen',
    'event:urge',
    'event:copy',
    'event:instruct',
    'event:set-urgent',
    'event:mark',
    'event:read-confidential',
    'event:supervise',
    'dispatch-rule:read',
    'dispatch-rule:edit',
    'joint-operation:read',
    'joint-operation:command',
    'joint-operation:answer',
    'joint-operation:take-part',
    'visit:read',
    'visit:plan',
    'application:read',
  ],
  HANDLER: [
    ...everybody,
    ...unitLead,
    'sink-down:read',
    'provider:read',
    'duty:read',
    'duty:propose',
    'application:read',
    'application:process',
    'application:decide',
  ],
  SUPERVISOR: [
    ...everybody,
    ...basicDataReader,
    ...trusted,
    'personal-data:audit',
    'sink-down:read',
    'provider:read',
    'duty:read',
    'event:read',
    'event:read-confidential',
    'event:comment',
    'event:urge',
    'event:supervise',
    'event:instruct',
    'event:reopen',
    'dispatch-rule:read',
    'joint-operation:read',
    'visit:read',
    'application:read',
  ],
  ANALYST: [
    ...everybody,
    'basic-data:count',
    'sink-down:read',
    'provider:read',
    'duty:read',
    'event:read',
    'joint-operation:read',
    'visit:read',
    'application:read',
  ],
  ADMIN: [
    ...everybody,
    ...basicDataTeam,
    'basic-data:import',
    ...trusted,
    'personal-data:audit',
    'sink-down:read',
    'provider:read',
    'duty:read',
    'event:read',
    'dispatch-rule:read',
    'dispatch-rule:edit',
    'joint-operation:read',
    'visit:read',
    'application:read',
    'district:administer',
    'account:administer',
  ],
} as const satisfies Record<Role, readonly string[]>;

/** Something that a role may be allowed to do, `<what>:<verb>`; also a scope of `@requiresScopes`. */
export type Action = (typeof permissions)[Role][number];

/** Every action that some role grants. */
export const actions: readonly Action[] = [...new Set(Object.values(permissions).flat())];

const granted: ReadonlyMap<Role, ReadonlySet<string>> = new Map(
  (Object.keys(permissions) as Role[]).map((role) => [role, new Set<string>(permissions[role])]),
);

/** Does a posting in `role` grant `action`? */
export function roleGrants(role: Role, action: string): boolean {
  return granted.get(role)?.has(action) ?? false;
}

/** The roles that grant `action`. */
export function rolesGranting(action: Action): readonly Role[] {
  return (Object.keys(permissions) as Role[]).filter((role) => roleGrants(role, action));
}
