/** The names under which one selection set's fields stand in the answer, and the selection sets below them. */
export interface Scope {
  readonly keys: string[];
  readonly children: (Scope | undefined)[];
}

/** A field in a skeleton: where its alias begins, or the field itself without one, and where the field does. */
interface Place {
  readonly start: number;
  fieldStart: number;
  readonly index: number;
}

/** An operation's skeleton with the names of its answer taken out, and what they were. */
export interface Renamed {
  readonly skeleton: string;
  readonly scope: Scope;
}

/** Selection sets with more fields are written by machines, and looking for a name twice would take long. */
const MOST_FIELDS = 200;

/** `__typename` is no name that anybody chooses, and planners look for it. */
const TYPENAME = '__typename';

/** The name that a field goes by instead: its place in the selection set. */
export function standInFor(index: number): string {
  return `k${index}`;
}

/**
 * Follows a document's tokens and notes its fields and aliases. In one operation without fragments whose selection sets each name
 * a field once, aliases only name things in the answer: then they can be taken out, as literals can. Where fields would have to
 * be merged (GraphQL §5.3.2) they are left alone.
 */
export class KeyTracker {
  readonly #places: Place[] = [];
  readonly #open: Scope[] = [];
  #root: Scope | undefined;
  #parentheses = 0;
  #before = '';
  #isPlain = true;
  /** Aliases so far. */
  aliases = 0;

  /** A name, and where it begins in the skeleton. */
  name(word: string, at: number): void {
    const before = this.#before;
    this.#before = 'name';
    const scope = this.#open.at(-1);
    if (!this.#isPlain || this.#parentheses > 0 || scope === undefined || before === '@') return;
    const last = this.#places.at(-1);
    if (before === ':' && last !== undefined) {
      last.fieldStart = at;
      // What an introspection field gives is made beside the plan.
      if (word.startsWith('__')) this.#isPlain = false;
      return;
    }
    if (word === TYPENAME) {
      this.#before = TYPENAME;
      return;
    }
    if (word.startsWith('__') || scope.keys.length >= MOST_FIELDS || scope.keys.includes(word)) this.#isPlain = false;
    this.#places.push({ start: at, fieldStart: at, index: scope.keys.length });
    scope.keys.push(word);
    scope.children.push(undefined);
  }

  /** A sign. */
  sign(char: string): void {
    const isSelection = this.#parentheses === 0;
    if (char === '(') this.#parentheses += 1;
    else if (char === ')') this.#parentheses -= 1;
    else if (char === '{' && isSelection) this.#begin();
    else if (char === '}' && isSelection) this.#open.pop();
    else if (char === ':' && isSelection && this.#open.length > 0) {
      this.aliases += 1;
      // `__typename: name` gives the planner's own name another meaning.
      if (this.#before === TYPENAME) this.#isPlain = false;
    }
    this.#before = char;
  }

  /** A fragment, spread or inline. */
  spread(): void {
    this.#isPlain = false;
  }

  #begin(): void {
    const scope: Scope = { keys: [], children: [] };
    const parent = this.#open.at(-1);
    if (parent === undefined) {
      // A second operation, or a fragment's definition.
      if (this.#root !== undefined) this.#isPlain = false;
      this.#root ??= scope;
    } else if (parent.children.length > 0) {
      parent.children[parent.children.length - 1] = scope;
    }
    this.#open.push(scope);
  }

  /**
   * The skeleton without the answer's names.
   *
   * @returns undefined when there is no alias, or when taking them out is not surely right
   */
  rename(skeleton: string): Renamed | undefined {
    if (this.aliases === 0 || !this.#isPlain || this.#root === undefined) return undefined;
    let renamed = '';
    let at = 0;
    for (const { start, fieldStart, index } of this.#places) {
      renamed += `${skeleton.slice(at, start)}${standInFor(index)}:`;
      at = fieldStart;
    }
    return { skeleton: renamed + skeleton.slice(at), scope: this.#root };
  }
}

const standIn = /^k(\d+)$/;

function indexOf(key: string): number | undefined {
  const digits = standIn.exec(key)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** An answer's data with the caller's names put back. What is below a leaf, such as a JSON scalar, is left as it is. */
export function restoreKeys(value: unknown, scope: Scope | undefined): unknown {
  if (scope === undefined || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => restoreKeys(item, scope));
  // Without a prototype, so that `__proto__` is a name like any other.
  const restored = Object.create(null) as Record<string, unknown>;
  for (const [key, item] of Object.entries(value)) {
    const index = indexOf(key);
    const name = index === undefined ? undefined : scope.keys[index];
    if (index === undefined || name === undefined) restored[key] = item;
    else restored[name] = restoreKeys(item, scope.children[index]);
  }
  return restored;
}

/** An error's path with the caller's names put back. */
export function restorePath(path: readonly (string | number)[], root: Scope): (string | number)[] {
  let scope: Scope | undefined = root;
  return path.map((step) => {
    const index = typeof step === 'string' ? indexOf(step) : undefined;
    const name = index === undefined ? undefined : scope?.keys[index];
    if (index === undefined || name === undefined) return step;
    scope = scope?.children[index];
    return name;
  });
}
