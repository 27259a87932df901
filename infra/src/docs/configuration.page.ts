import { z } from 'zod';
import { table } from './markdown.js';

/** The configuration of one process. */
export interface ProcessConfig {
  readonly process: string;
  readonly schema: z.ZodObject;
}

/** What a variable is unless it is given; a dash where it must be. */
function fallback(schema: z.ZodType): string {
  if (schema instanceof z.ZodDefault) {
    const value = String(schema.def.defaultValue);
    return value === '' ? '' : `\`${value}\``;
  }
  return schema instanceof z.ZodOptional ? '' : '— required';
}

/** A row a variable; those that `base` has too, just so, are left out. */
function rows(schema: z.ZodObject, base: z.core.$ZodShape = {}): string[][] {
  return Object.entries(schema.shape)
    .filter(([name, type]) => base[name] !== type)
    .map(([name, type]) => [`\`${name}\``, fallback(type as z.ZodType), (type as z.ZodType).description ?? '']);
}

/** `docs/reference/configuration.md`: every environment variable, read from the schemas that read the environment. */
export function configurationPage(base: z.ZodObject, processes: readonly ProcessConfig[]): string {
  const heads = ['variable', 'default', 'what for'];
  const own = processes
    .map(({ process, schema }) => ({ process, table: rows(schema, base.shape) }))
    .filter((one) => one.table.length > 0)
    .map((one) => `## ${one.process}\n\n${table(heads, one.table)}`);
  return `# Configuration

Each process reads its environment once, at start, through one schema; a variable that does not fit is named and the process ends with status 78. \`npm start\` sets all of
this by itself.

## Every service

${table(heads, rows(base))}
${own.join('\n')}`;
}
