import type { ErrorDefinition } from '@gridhall/service-kit';
import { table } from './markdown.js';

/** `docs/reference/errors.md`: every code that a client can meet, with its words in both languages. */
export function errorsPage(errors: readonly ErrorDefinition[]): string {
  const rows = errors.map(({ code, en, zh }) => [`\`${code}\``, en, zh]);
  return `# Errors

Every refusal stands in \`errors[].extensions\` as \`{ code, messageZh, requestId, … }\`; what fills the braces below stands there too, typed. Codes are stable: switch on them, show
\`message\` or \`messageZh\`. Anything unforeseen is \`INTERNAL\` with the request id under which it was logged.

${table(['code', 'English', '中文'], rows)}`;
}
