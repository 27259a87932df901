import XMLBuilder from 'fast-xml-builder';

/** The formats of GeoReport v2: XML as it requires, JSON as it allows. */
export type Format = 'json' | 'xml';

/** Their media types. */
export const mediaTypes: Readonly<Record<Format, string>> = {
  json: 'application/json; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
};

/** What is answered: in JSON the list or object itself, in XML within named elements. */
export interface Resource {
  readonly json: unknown;
  /** Elements by name; a list is an element for each. */
  readonly xml: Readonly<Record<string, unknown>>;
}

const builder = new XMLBuilder({ format: true, indentBy: '  ', suppressEmptyNode: true });

/** Signs that XML 1.0 §2.2 has no place for, not even escaped. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

function writable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(notInXml, '\ufffd');
  if (Array.isArray(value)) return value.map(writable);
  if (value === null || typeof value !== 'object') return value ?? '';
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, writable(inner)]));
}

/** Writes a resource in a format. */
export function written({ json, xml }: Resource, format: Format): string {
  if (format === 'json') return JSON.stringify(json);
  return `<?xml version="1.0" encoding="utf-8"?>\n${builder.build(writable(xml))}`;
}

/** A list as GeoReport v2 has it: an array in JSON, `<outer><inner>…</inner>…</outer>` in XML. */
export function listOf(outer: string, inner: string, items: readonly unknown[]): Resource {
  return { json: items, xml: { [outer]: items.length === 0 ? '' : { [inner]: items } } };
}
