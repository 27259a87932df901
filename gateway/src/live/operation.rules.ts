import {
  getArgumentValues,
  getDirectiveValues,
  getOperationAST,
  getVariableValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  GraphQLError,
  Kind,
  OperationTypeNode,
  print,
  separateOperations,
  visit,
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The field that subscriptions ask for, and the one of `Query` by which a changed event is read. */
const FIELD = 'eventChanged';
const EVENT = 'event';
/** Names that this file adds to a caller's operation. */
const ID_VARIABLE = 'liveEventId';
const SEEN = '_live';

type Variables = Readonly<Record<string, unknown>>;

/** The parts of a change that the gateway itself tells. */
export interface ChangeFacts {
  readonly cursor: string;
  readonly step: string | null;
  readonly version: number | null;
  readonly at: string | null;
}

/** A subscription as it is executed: a query through the federated graph for each change. */
export interface LiveOperation {
  /** Reads the event of one change: what the caller selects of it, and its version under `_live`. */
  readonly query: string;
  /** The caller's variables that the query takes, and those that it adds. */
  variablesFor(variables: Variables, eventId: string): Record<string, unknown>;
  /** The arguments of `eventChanged`, coerced. @throws GraphQLError for variables that do not fit their types */
  argumentsOf(variables: Variables): Variables;
  /** The answer for one change, in the caller's names. `data` is what the query answered; null in the opening. */
  shape(facts: ChangeFacts, data: Variables | null, variables: Variables): Record<string, unknown>;
  /** Where in the caller's answer something of the query's answer stands. */
  pathOf(path: readonly (string | number)[]): (string | number)[];
}

/** The version of the event that a query's answer is of; null when the caller may not see it. */
export function seenVersion(data: Variables | null | undefined): number | null {
  const seen = data?.[SEEN] as { readonly version: number } | null | undefined;
  return seen?.version ?? null;
}

const nameNode = (value: string): { readonly kind: Kind.NAME; readonly value: string } => ({ kind: Kind.NAME, value });
const variableNode = (name: string): { readonly kind: Kind.VARIABLE; readonly name: ReturnType<typeof nameNode> } => ({
  kind: Kind.VARIABLE,
  name: nameNode(name),
});
const eventArguments: readonly ArgumentNode[] = [
  { kind: Kind.ARGUMENT, name: nameNode('id'), value: variableNode(ID_VARIABLE) },
];

function eventField(
  responseName: string,
  selectionSet: SelectionSetNode,
  directives: readonly DirectiveNode[],
): FieldNode {
  return {
    kind: Kind.FIELD,
    alias: nameNode(responseName),
    name: nameNode(EVENT),
    arguments: eventArguments,
    directives,
    selectionSet,
  };
}

const seenField = eventField(
  SEEN,
  { kind: Kind.SELECTION_SET, selections: [{ kind: Kind.FIELD, name: nameNode('version') }] },
  [],
);

const responseNameOf = ({ alias, name }: FieldNode): string => alias?.value ?? name.value;

/** A selection of an object type without fragments: those of this level are spread where they stand. */
function spread(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): SelectionNode[] {
  return set.selections.map((selection): SelectionNode => {
    if (selection.kind === Kind.FIELD) return selection;
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection.selectionSet
        : fragments.get(selection.name.value)?.selectionSet;
    return {
      kind: Kind.INLINE_FRAGMENT,
      directives: selection.directives ?? [],
      selectionSet: { kind: Kind.SELECTION_SET, selections: inner === undefined ? [] : spread(inner, fragments) },
    };
  });
}

/** Every field of a spread selection that the variables do not leave out. */
function* fieldsOf(selections: readonly SelectionNode[], variables: Variables): Generator<FieldNode> {
  for (const selection of selections) {
    if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.['if'] === true) continue;
    if (getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] === false) continue;
    if (selection.kind === Kind.FIELD) yield selection;
    else if (selection.kind === Kind.INLINE_FRAGMENT) yield* fieldsOf(selection.selectionSet.selections, variables);
  }
}

/** The same selection of `Query`: what it has of the event, under the caller's names. */
function readings(selections: readonly SelectionNode[]): SelectionNode[] {
  return selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) {
      const isEvent = selection.name.value === EVENT && selection.selectionSet !== undefined;
      if (!isEvent) return [];
      return [eventField(responseNameOf(selection), selection.selectionSet, selection.directives ?? [])];
    }
    if (selection.kind !== Kind.INLINE_FRAGMENT) return [];
    const inner = readings(selection.selectionSet.selections);
    if (inner.length === 0) return [];
    return [{ ...selection, selectionSet: { kind: Kind.SELECTION_SET, selections: inner } }];
  });
}

/** The variables that a piece of a document names. */
function variablesIn(document: DocumentNode): Set<string> {
  const names = new Set<string>();
  visit(document, {
    // Those of an operation's head are declared, not used.
    VariableDefinition: () => false,
    Variable: ({ name }) => {
      names.add(name.value);
    },
  });
  return names;
}

/** The query by which a change's event is read, with the fragments and variables that it needs, and no others. */
function queryFor(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  selections: readonly SelectionNode[],
): { readonly query: string; readonly takes: ReadonlySet<string> } {
  const whole: OperationDefinitionNode = {
    ...operation,
    operation: OperationTypeNode.QUERY,
    directives: [],
    variableDefinitions: [],
    selectionSet: { kind: Kind.SELECTION_SET, selections: [seenField, ...readings(selections)] },
  };
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const [needed] = Object.values(separateOperations({ kind: Kind.DOCUMENT, definitions: [whole, ...fragments] }));
  if (needed === undefined) throw new Error('A document with an operation was taken apart into none.');
  const takes = variablesIn(needed);
  const declared = (operation.variableDefinitions ?? []).filter(({ variable }) => takes.has(variable.name.value));
  const idType = { kind: Kind.NON_NULL_TYPE, type: { kind: Kind.NAMED_TYPE, name: nameNode('ID') } } as const;
  const id = { kind: Kind.VARIABLE_DEFINITION, variable: variableNode(ID_VARIABLE), type: idType } as const;
  const complete = needed.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? { ...definition, variableDefinitions: [...declared, id] }
      : definition,
  );
  return { query: print({ kind: Kind.DOCUMENT, definitions: complete }), takes };
}

/**
 * Makes of a subscription the query that answers each change: `event` of the change becomes `event(id:)` of `Query`, so
 * that the federated graph resolves whatever is selected of it; what else a change tells, the gateway knows.
 *
 * @param document valid for `schema`
 * @returns null when the operation asks for another field than `eventChanged`
 */
export function liveOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
): LiveOperation | null {
  const operation = getOperationAST(document, operationName);
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  // A valid subscription asks for one field (GraphQL §5.2.3.1), it may be in several pieces.
  const roots =
    operation === null || operation === undefined ? [] : [...fieldsOf(spread(operation.selectionSet, fragments), {})];
  const [root] = roots;
  const field = schema.getSubscriptionType()?.getFields()[FIELD];
  if (operation == null || field === undefined || root?.name.value !== FIELD) return null;
  const selections = roots.flatMap(({ selectionSet }) => (selectionSet ? spread(selectionSet, fragments) : []));
  const { query, takes } = queryFor(document, operation, selections);
  const rootName = responseNameOf(root);

  const coerced = (variables: Variables): Record<string, unknown> => {
    const result = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    const [error] = result.errors ?? [];
    if (error !== undefined) throw new GraphQLError(error.message, { extensions: { code: 'BAD_USER_INPUT' } });
    return result.coerced ?? {};
  };
  return {
    query,
    variablesFor: (variables, eventId) => ({
      ...Object.fromEntries(Object.entries(variables).filter(([name]) => takes.has(name))),
      [ID_VARIABLE]: eventId,
    }),
    argumentsOf: (variables) => getArgumentValues(field, root, coerced(variables)),
    shape(facts, data, variables) {
      const told: Variables = { ...facts, __typename: 'EventChange' };
      const change: Record<string, unknown> = {};
      for (const one of fieldsOf(selections, coerced(variables))) {
        const name = responseNameOf(one);
        change[name] = one.name.value === EVENT ? (data?.[name] ?? null) : told[one.name.value];
      }
      return { [rootName]: change };
    },
    pathOf: (path) => [rootName, ...path],
  };
}
