import { Kind, parse } from 'graphql';

/**
 * The operation name to send with a document. GraphiQL learns which operations a document has a moment after it was changed, so
 * somebody quick runs the new text under the old name.
 *
 * @param named the name that GraphiQL gives
 */
export function fittingOperationName(query: string, named: string | null | undefined): string | undefined {
  if (named == null) return undefined;
  try {
    const isThere = parse(query, { noLocation: true }).definitions.some(
      (definition) => definition.kind === Kind.OPERATION_DEFINITION && definition.name?.value === named,
    );
    return isThere ? named : undefined;
  } catch {
    // The gateway says where the text is wrong.
    return named;
  }
}
