import { ROLES } from '@gridhall/messages';
import { actions, scopeOf, SCOPES, type Scope } from '@gridhall/service-kit';
import { table } from './markdown.js';

/** The sign of each scope in the table. */
const SIGNS: Readonly<Record<Scope, string>> = {
  OWN_GRID: 'G',
  OWN_VILLAGE: 'V',
  OWN_TOWN: 'T',
  OWN_PLACE: 'P',
  OWN_UNIT: 'U',
  DISPATCHED_TO: 'D',
  WITHOUT_PERSONAL_DATA: 'A',
};

/** `docs/reference/permissions.md`: the permission table as subgraphs enforce it (domain §7). */
export function permissionsPage(): string {
  const rows = [...actions].sort().map((action) => [
    `\`${action}\``,
    ...ROLES.map((role) => {
      const scope = scopeOf(role, action);
      return scope === null ? '' : SIGNS[scope];
    }),
  ]);
  const scopes = (Object.keys(SCOPES) as Scope[]).map((scope) => [SIGNS[scope], `\`${scope}\``, SCOPES[scope]]);
  return `# Who may do what

One table, role × action × scope. A posting grants its role's actions as far as the sign says; what lies outside is as if it did not exist (domain §7). Actions are also the scopes
of \`@requiresScopes\` in the schema. The table is \`packages/service-kit/src/auth/permissions.ts\` and \`scopes.ts\`; \`e2e/out-of-scope\` tries every role at every field through the
gateway, and every entity by its reference. Beyond it, an event's life cycle asks how a person stands to the event ([event-lifecycle.md](../event-lifecycle.md)).

${table(['sign', 'scope', 'reaches'], scopes)}

${table(['action', ...ROLES], rows)}`;
}
