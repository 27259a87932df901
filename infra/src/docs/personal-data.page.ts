import type { PersonalField } from '@gridhall/service-kit';
import { table } from './markdown.js';

/** The personal fields of a service. */
export interface ServicePersonalFields {
  readonly service: string;
  readonly fields: readonly PersonalField[];
}

const list = (roles: readonly string[]): string => roles.map((role) => `\`${role}\``).join(', ');

/** `docs/reference/personal-data.md`: every field of the schema that holds personal data, read from its `@personal`. */
export function personalDataPage(services: readonly ServicePersonalFields[]): string {
  const rows = services.flatMap(({ service, fields }) =>
    fields.map(({ type, field, rules }) => [
      `\`${type}.${field}\``,
      service,
      rules.owner,
      rules.class,
      list(rules.clearTo),
      list(rules.revealTo),
    ]),
  );
  return `# Personal data in the schema

Read from the \`@personal\` of each field, which every subgraph enforces wherever the field is resolved. Who sees the row sees the value masked as its class is; in the clear it shows to
the staff member whom it is about or who wrote it down, and to the roles named, posted at a place over the row's. The last column gets it for a reason, and the look is recorded
([personal-data.md](../personal-data.md)). Analysts get \`null\`.

${table(['field', 'service', 'whose', 'class', 'in the clear for', 'for a reason, recorded'], rows)}`;
}
