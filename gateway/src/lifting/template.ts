import {
  getNamedType,
  isListType,
  isNonNullType,
  Kind,
  OperationTypeNode,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type ConstDirectiveNode,
  type DocumentNode,
  type FloatValueNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type IntValueNode,
  type NameNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type StringValueNode,
  type VariableDefinitionNode,
  type VariableNode,
} from 'graphql';
import { standInFor } from './keys.js';
import { scan, type Literal, type Scan } from './scan.js';
import { liftableScalars, writtenAs, type LiftableScalar } from './values.js';

/** A literal that becomes a variable. */
export interface Slot {
  /** Which of the scan's literals. */
  readonly index: number;
  /** The variable's name, without `$`. */
  readonly name: string;
  readonly scalar: LiftableScalar;
}

/** How the documents of one skeleton are lifted: it depends on the schema and the skeleton, on no literal's value. */
export interface Template {
  readonly slots: readonly Slot[];
  /** The skeleton with the variables' definitions, cut where its literals were: one more than there are literals. */
  readonly segments: readonly string[];
  /** Whether the caller's own variables have to be checked too. */
  readonly hasVariables: boolean;
}

type LiteralNode = IntValueNode | FloatValueNode | StringValueNode;

function scalarOf(type: GraphQLInputType | null | undefined): LiftableScalar | undefined {
  if (type === null || type === undefined) return undefined;
  // `ids: 5` for a list is a list of one; a variable of its own could not stand there.
  if (isListType(isNonNullType(type) ? type.ofType : type)) return undefined;
  const { name } = getNamedType(type);
  return liftableScalars.find((scalar) => scalar === name);
}

/** The only operation of a document, unless something in it makes lifting unsure. */
function onlyOperation(document: DocumentNode): OperationDefinitionNode | undefined {
  const [operation, ...others] = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const isPlain = document.definitions.every(
    ({ kind }) => kind === Kind.OPERATION_DEFINITION || kind === Kind.FRAGMENT_DEFINITION,
  );
  if (operation === undefined || others.length > 0 || !isPlain) return undefined;
  return operation.operation === OperationTypeNode.SUBSCRIPTION ? undefined : operation;
}

function freePrefix(skeleton: string): string {
  let prefix = '_l';
  while (skeleton.includes(`$${prefix}`)) prefix = `_${prefix}`;
  return prefix;
}

function definition({ name, scalar }: Slot): VariableDefinitionNode {
  const noDirectives: ConstDirectiveNode[] = [];
  return {
    kind: Kind.VARIABLE_DEFINITION,
    variable: variable(name),
    // A literal is never null, so the variable is not either: it may stand wherever the literal might.
    type: { kind: Kind.NON_NULL_TYPE, type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: scalar } } },
    directives: noDirectives,
  };
}

function variable(name: string): VariableNode {
  return { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } };
}

/** The skeleton with the slots' definitions in the operation's head. */
function withDefinitions(
  text: string,
  skeleton: string,
  operation: OperationDefinitionNode,
  slots: readonly Slot[],
): string {
  if (slots.length === 0) return skeleton;
  const list = slots.map(({ name, scalar }) => `$${name}:${scalar}!`).join(' ');
  const lastDefinition = operation.variableDefinitions?.at(-1);
  const start = operation.loc?.start ?? 0;
  const isShorthand = text.charAt(start) === '{';
  const offset = isShorthand
    ? start
    : (lastDefinition?.loc?.end ?? operation.name?.loc?.end ?? start + operation.operation.length);
  // What comes before a token in the text comes before it in the skeleton.
  const at = scan(text.slice(0, offset), Infinity)?.skeleton.length ?? 0;
  const definitions = lastDefinition === undefined ? `${isShorthand ? 'query' : ''}(${list})` : ` ${list}`;
  return `${skeleton.slice(0, at)}${definitions}${skeleton.slice(at)}`;
}

/** The selection set with every field under the name that the skeleton has for it. */
function withStandIns(set: SelectionSetNode): SelectionSetNode {
  let index = 0;
  const selections = set.selections.map((selection) => {
    if (selection.kind !== Kind.FIELD || selection.name.value === '__typename') return selection;
    const alias: NameNode = { kind: Kind.NAME, value: standInFor(index) };
    index += 1;
    return { ...selection, alias };
  });
  return { ...set, selections };
}

/**
 * Learns from one document how every document of its skeleton is lifted: literals of arguments become variables,
 * also inside lists and input objects; those of directives, defaults and custom scalars stay. Aliases that the scan took out
 * give way to names by place.
 *
 * @returns the template with the lifted, validated document; undefined when the document must be answered as it is
 */
export function learnTemplate(
  schema: GraphQLSchema,
  text: string,
  { skeleton, literals, scope }: Scan,
): { template: Template; document: DocumentNode } | undefined {
  const original = parse(text);
  const operation = onlyOperation(original);
  if (operation === undefined) return undefined;
  const prefix = freePrefix(skeleton);
  const indexes = new Map(literals.map(({ start }, index) => [start, index]));
  const slots: Slot[] = [];
  const typeInfo = new TypeInfo(schema);

  const lift = (node: LiteralNode): VariableNode | undefined => {
    const index = indexes.get(node.loc?.start ?? -1);
    const scalar = scalarOf(typeInfo.getInputType());
    const literal: Literal | undefined = index === undefined ? undefined : literals[index];
    if (index === undefined || literal === undefined || scalar === undefined) return undefined;
    if (!writtenAs[scalar].includes(literal.kind)) return undefined;
    const slot = { index, name: `${prefix}${slots.length}`, scalar };
    slots.push(slot);
    return variable(slot.name);
  };
  const lifted = visit(
    original,
    visitWithTypeInfo(typeInfo, {
      // What stands in a directive or a default must be there when the plan is made.
      Directive: () => false,
      ...(scope === undefined ? {} : { SelectionSet: withStandIns }),
      VariableDefinition: () => false,
      IntValue: lift,
      FloatValue: lift,
      StringValue: lift,
    }),
  );
  const document: DocumentNode = {
    ...lifted,
    definitions: lifted.definitions.map((each) =>
      each.kind === Kind.OPERATION_DEFINITION
        ? { ...each, variableDefinitions: [...(each.variableDefinitions ?? []), ...slots.map(definition)] }
        : each,
    ),
  };
  if (validate(schema, document).length > 0) return undefined;
  const hasVariables = (operation.variableDefinitions?.length ?? 0) > 0;
  const segments = withDefinitions(text, skeleton, operation, slots).split(/#[ifs]/);
  return { template: { slots, segments, hasVariables }, document };
}
