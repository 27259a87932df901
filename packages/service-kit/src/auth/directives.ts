import {
  defaultFieldResolver,
  getNamedType,
  isObjectType,
  valueFromASTUntyped,
  type ASTNode,
  type DirectiveNode,
  type GraphQLSchema,
} from 'graphql';
import { commonErrors } from '../errors/catalogue.js';
import { GridhallError } from '../errors/gridhall-error.js';
import { requireCaller, type Caller } from './caller.js';
import { roleGrants } from './permissions.js';

/** Any one of the lists is enough; of a list, every scope is needed (`@requiresScopes`' meaning). */
type Requirement = readonly (readonly string[])[];

interface Annotated {
  readonly astNode?: (ASTNode & { readonly directives?: readonly DirectiveNode[] }) | null | undefined;
  readonly extensionASTNodes?: readonly (ASTNode & { readonly directives?: readonly DirectiveNode[] })[];
}

function requirementsOf(element: Annotated): Requirement[] {
  const nodes = [element.astNode, ...(element.extensionASTNodes ?? [])];
  return nodes
    .flatMap((node) => node?.directives ?? [])
    .flatMap((directive): Requirement[] => {
      if (directive.name.value === 'authenticated') return [[[]]];
      if (directive.name.value !== 'requiresScopes') return [];
      const argument = directive.arguments?.find(({ name }) => name.value === 'scopes');
      return argument === undefined ? [] : [valueFromASTUntyped(argument.value) as Requirement];
    });
}

function check(requirements: readonly Requirement[], context: { readonly caller: Caller | null }): void {
  const caller = requireCaller(context);
  for (const requirement of requirements) {
    const isMet = requirement.some((scopes) =>
      scopes.every((scope) => caller.postings.some(({ role }) => roleGrants(role, scope))),
    );
    if (!isMet) throw new GridhallError(commonErrors.FORBIDDEN, { action: requirement.flat().join(' | ') });
  }
}

/**
 * Makes the schema keep what its `@authenticated` and `@requiresScopes` say: a field that carries one, or whose type
 * does, asks for it, and so does the reference resolver of such a type. @apollo/gateway does not enforce them
 * (architecture §"Who is calling"), so every subgraph does.
 *
 * Changes the schema's resolvers in place.
 */
export function enforceAccess(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    const ofType = requirementsOf(type);
    for (const field of Object.values(type.getFields())) {
      const result = getNamedType(field.type);
      const requirements = [...requirementsOf(field), ...(isObjectType(result) ? requirementsOf(result) : [])];
      if (requirements.length === 0) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, args, context, info) => {
        check(requirements, context as { caller: Caller | null });
        return resolve(source, args, context, info);
      };
    }
    if (ofType.length > 0) guardReferences(type, ofType);
  }
}

/** @apollo/subgraph keeps reference resolvers in the type's extensions. */
function guardReferences(type: { extensions: Record<string, unknown> }, requirements: readonly Requirement[]): void {
  type ResolveReference = (reference: unknown, context: { caller: Caller | null }, info: unknown) => unknown;
  const apollo = type.extensions['apollo'] as { subgraph?: { resolveReference?: ResolveReference } } | undefined;
  const resolve = apollo?.subgraph?.resolveReference;
  if (apollo?.subgraph === undefined || resolve === undefined) return;
  apollo.subgraph.resolveReference = (reference, context, info) => {
    check(requirements, context);
    return resolve(reference, context, info);
  };
}
