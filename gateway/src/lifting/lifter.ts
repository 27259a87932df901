import { getVariableValues, Kind, type DocumentNode, type GraphQLSchema, type VariableDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Scope } from './keys.js';
import { scan, type Scan } from './scan.js';
import { learnTemplate, type Template } from './template.js';
import { literalValue } from './values.js';

/** The variables of a request, by name. */
export type Variables = Readonly<Record<string, unknown>>;

/** An operation with its literals lifted out, and its answer's names where they only name. */
export interface Lifted {
  readonly query: string;
  readonly variables: Variables;
  /** The parsed and validated form of `query`. */
  readonly document: DocumentNode;
  /** The names to put back into the answer; undefined when it has its own. */
  readonly scope: Scope | undefined;
}

/** What became of a request's document, for metrics. */
export type LiftingOutcome = 'lifted' | 'learned' | 'as-written';

/** How much a lifter may read and keep. */
export interface LifterOptions {
  readonly maxTokens: number;
  /** Operations with more renamed fields stay as they are written, for the limits to refuse. */
  readonly maxAliases: number;
  /** Memory for templates and documents, about. */
  readonly maxBytes: number;
  readonly observe?: (outcome: LiftingOutcome) => void;
  /** Takes note of documents whose aliases are ours, not the caller's. */
  readonly onRenamed?: (document: DocumentNode) => void;
}

interface Prepared {
  readonly document: DocumentNode;
  /** The caller's own variables, checked before the literals' are added. */
  readonly definitions: readonly VariableDefinitionNode[];
}

/** A document that is lifted costs about this many bytes of memory per byte of its text. */
const DOCUMENT_BYTES_PER_CHARACTER = 60;
/** Longer documents are written by machines, once. */
const LONGEST_DOCUMENT = 65_536;

/**
 * Takes the literals of operations for variables, and the aliases of plain ones out, so that operations which differ in these
 * alone are parsed, validated and planned once: by the gateway, and by every subgraph, which then gets the same text each time.
 *
 * An operation whose answer could differ in any way, an error's place in the text included, stays as it was written
 * (docs/decisions/0003-gateway.md).
 */
export class LiteralLifter {
  readonly #schema: GraphQLSchema;
  readonly #maxTokens: number;
  readonly #maxAliases: number;
  readonly #observe: (outcome: LiftingOutcome) => void;
  readonly #onRenamed: (document: DocumentNode) => void;
  readonly #templates: LRUCache<string, Template | 'as-written'>;
  readonly #prepared: LRUCache<string, Prepared>;

  constructor(schema: GraphQLSchema, options: LifterOptions) {
    this.#schema = schema;
    this.#maxTokens = options.maxTokens;
    this.#maxAliases = options.maxAliases;
    this.#observe = options.observe ?? (() => undefined);
    this.#onRenamed = options.onRenamed ?? (() => undefined);
    this.#templates = new LRUCache({
      maxSize: options.maxBytes / 4,
      sizeCalculation: (_, skeleton) => 2 * skeleton.length + 200,
    });
    this.#prepared = new LRUCache({
      maxSize: (options.maxBytes * 3) / 4,
      sizeCalculation: (_, query) => DOCUMENT_BYTES_PER_CHARACTER * query.length + 500,
    });
  }

  /**
   * Lifts a document's literals.
   *
   * @param variables as the caller gave them
   * @returns undefined when the operation is to be answered as it was written
   */
  lift(text: string, variables: Variables | undefined): Lifted | undefined {
    const lifted = this.#tryToLift(text, variables);
    if (lifted === undefined) this.#observe('as-written');
    return lifted;
  }

  #tryToLift(text: string, variables: Variables | undefined): Lifted | undefined {
    if (text.length > LONGEST_DOCUMENT) return undefined;
    const scanned = scan(text, this.#maxTokens);
    if (scanned === undefined || scanned.aliases > this.#maxAliases) return undefined;
    if (scanned.literals.length === 0 && scanned.scope === undefined) return undefined;
    const known = this.#templates.get(scanned.skeleton);
    if (known === 'as-written') return undefined;
    if (known === undefined) return this.#learn(text, scanned, variables);
    return this.#apply(known, text, scanned, variables);
  }

  #learn(text: string, scanned: Scan, variables: Variables | undefined): Lifted | undefined {
    let learned: ReturnType<typeof learnTemplate>;
    try {
      learned = learnTemplate(this.#schema, text, scanned);
    } catch {
      // A text that cannot be parsed is the parser's to refuse, and nothing to remember.
      return undefined;
    }
    const isSame = learned?.template.slots.length === 0 && scanned.scope === undefined;
    if (learned === undefined || isSame) {
      this.#templates.set(scanned.skeleton, 'as-written');
      return undefined;
    }
    const { template, document } = learned;
    this.#templates.set(scanned.skeleton, template);
    const definitions = document.definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
    );
    const query = normalisedText(text, scanned, template);
    const prepared = { document, definitions: definitions.slice(0, definitions.length - template.slots.length) };
    this.#prepared.set(query, prepared);
    if (scanned.scope !== undefined) this.#onRenamed(document);
    return this.#bind(query, prepared, template, text, scanned, variables, 'learned');
  }

  #apply(template: Template, text: string, scanned: Scan, variables: Variables | undefined): Lifted | undefined {
    const query = normalisedText(text, scanned, template);
    const prepared = this.#prepared.get(query);
    // The same skeleton with another literal in a place that is not lifted, or one that was forgotten.
    if (prepared === undefined) return this.#learn(text, scanned, variables);
    return this.#bind(query, prepared, template, text, scanned, variables, 'lifted');
  }

  #bind(
    query: string,
    { document, definitions }: Prepared,
    { slots, hasVariables }: Template,
    text: string,
    { literals, scope }: Scan,
    variables: Variables | undefined,
    outcome: LiftingOutcome,
  ): Lifted | undefined {
    const bound: Record<string, unknown> = { ...variables };
    for (const { index, name, scalar } of slots) {
      const literal = literals[index];
      const value = literal === undefined ? undefined : literalValue(text, literal, scalar);
      if (value === undefined) return undefined;
      bound[name] = value;
    }
    // An error in the caller's variables points into the text, so the caller's text has to be what is executed.
    if (hasVariables && getVariableValues(this.#schema, definitions, bound, { maxErrors: 1 }).errors !== undefined) {
      return undefined;
    }
    this.#observe(outcome);
    return { query, variables: bound, document, scope };
  }
}

/** The document's text with variables for the lifted literals: one that any GraphQL parser takes. */
function normalisedText(text: string, { literals }: Scan, { slots, segments }: Template): string {
  let query = segments[0] ?? '';
  let next = 0;
  for (const [index, literal] of literals.entries()) {
    const slot = slots[next];
    if (slot?.index === index) {
      query += `$${slot.name} `;
      next += 1;
    } else {
      query += `${text.slice(literal.start, literal.end)} `;
    }
    query += segments[index + 1] ?? '';
  }
  return query;
}
