import { ROLES } from '@gridhall/messages';
import { actions, roleGrants } from '@gridhall/service-kit';
import { table } from './markdown.js';

/** `docs/reference/permissions.md`: the permission table as subgraphs enforce it (domain §7). */
export function permissionsPage(): string {
  const sorted = [...actions].sort();
  const rows = sorted.map((action) => [`\`${action}\``, ...ROLES.map((role) => (roleGrants(role, action) ? '●' : ''))]);
  return `# Who may do what

A posting grants its role's actions at its place and everything under it; what lies outside is as if it did not exist (domain §7). Actions are also the scopes
of \`@requiresScopes\` in the schema. The table is \`packages/service-kit/src/auth/permissions.ts\`; beyond it, an event's life cycle asks how a
person stands to the event ([event-lifecycle.md](../event-lifecycle.md)).

${table(['action', ...ROLES], rows)}`;
}
