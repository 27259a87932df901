import { envelopeSchema } from '../envelope.js';
import { alternatives, toJsonSchema, type JsonSchema } from './json-schema.js';
import type { Publication } from './publication.rules.js';

/** A type in a few words: `integer ≥ 0`, `A | B`, `string or null`. */
function typeName(schema: JsonSchema): string {
  const names = alternatives(schema).map((one) => {
    if (one.enum !== undefined) return one.enum.map((word) => `\`${String(word)}\``).join(', ');
    if (one['format'] === 'date-time') return 'instant in UTC';
    if (one.type === 'object') return 'object';
    const bounds = [typeof one['minimum'] === 'number' ? ` ≥ ${one['minimum']}` : ''];
    if (typeof one['maximum'] === 'number' && one['maximum'] < Number.MAX_SAFE_INTEGER)
      bounds.push(` ≤ ${one['maximum']}`);
    if (typeof one['exclusiveMinimum'] === 'number') bounds.push(` > ${one['exclusiveMinimum']}`);
    return `${String(one.type)}${bounds.join('')}`;
  });
  return names.join(' or ');
}

function fieldLines(schema: JsonSchema, indent = ''): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const optional = schema.required?.includes(name) === true ? '' : ', may be left out';
    const meaning = field.description === undefined ? '' : `: ${field.description}`;
    const nested = alternatives(field).filter(({ type }) => type === 'object');
    return [
      `${indent}- \`${name}\` (${typeName(field)}${optional})${meaning}`,
      ...nested.flatMap((one) => fieldLines(one, `${indent}  `)),
    ];
  });
}

function section({ owner, aggregate, schemaVersion, steps, data }: Publication): string {
  const lines = Object.entries(steps).map(([step, meaning]) => `- \`${owner}.${aggregate}.${step}\`: ${meaning}`);
  return `## ${owner}.${aggregate}

Owner: services/${owner}. Schema version ${schemaVersion}.

${lines.join('\n')}

Data:

${fieldLines(data).join('\n')}
`;
}

/** `docs/messages.md`, written from the contracts. */
export function messagesPage(publications: readonly Publication[]): string {
  return `# Messages

Written from \`packages/messages\` by \`node packages/messages/dist/publish/main.js\`; do not change it by hand.

A message says that one aggregate of its owner took one step. Its subject on NATS is \`<namespace>.<type>\`, its \`Nats-Msg-Id\` the envelope's \`id\`. A consumer applies a message only if its \`version\` is the next one for the aggregate.

## What may change

The schemas under \`packages/messages/published/\` are what releases so far have written and expect. A test compares.

- A field may be added if it may be left out. Nothing else may change under the same schema version.
- Under a higher schema version more may be let through (a further word, a null), never less. Consumers are deployed first: one that is older than a message puts it aside, to be replayed.
- A field or a message is never removed or renamed. A new message of an aggregate reaches its consumers first, then its owner.

## Envelope

${fieldLines(toJsonSchema(envelopeSchema)).join('\n')}

${publications.map(section).join('\n')}`;
}
