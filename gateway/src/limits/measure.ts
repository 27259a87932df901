import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** How much an operation asks for. */
export interface Size {
  /** Levels of fields; introspection counts one. */
  readonly depth: number;
  /** Fields, those of a fragment as often as it is spread. */
  readonly fields: number;
  /** Fields under another name, likewise. */
  readonly aliases: number;
}

const nothing: Size = { depth: 0, fields: 0, aliases: 0 };

function beside(a: Size, b: Size): Size {
  return { depth: Math.max(a.depth, b.depth), fields: a.fields + b.fields, aliases: a.aliases + b.aliases };
}

/**
 * Measures an operation of a valid document. Each fragment is measured once, so that a few lines which spread each other
 * a million times cost nothing to refuse.
 */
export function measure(document: DocumentNode, operation: OperationDefinitionNode): Size {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const known = new Map<string, Size>();

  const ofFragment = (name: string): Size => {
    const size = known.get(name);
    if (size !== undefined) return size;
    // A valid document has no fragment that spreads itself; should one come, it ends here.
    known.set(name, nothing);
    const fragment = fragments.get(name);
    const measured = fragment === undefined ? nothing : ofSelections(fragment.selectionSet);
    known.set(name, measured);
    return measured;
  };

  const ofSelections = (set: SelectionSetNode): Size => {
    let size = nothing;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        size = beside(size, ofFragment(selection.name.value));
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        size = beside(size, ofSelections(selection.selectionSet));
      } else {
        const isIntrospection = selection.name.value.startsWith('__');
        const below =
          selection.selectionSet === undefined || isIntrospection ? nothing : ofSelections(selection.selectionSet);
        const aliases = below.aliases + (selection.alias === undefined ? 0 : 1);
        size = beside(size, { depth: below.depth + 1, fields: below.fields + 1, aliases });
      }
    }
    return size;
  };
  return ofSelections(operation.selectionSet);
}
