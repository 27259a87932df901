import { GridhallError } from '@gridhall/service-kit';
import { getOperationAST, GraphQLError, OperationTypeNode, parse, validate, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { gatewayErrors } from '../errors/gateway.errors.js';
import { checkSize, type Limits } from '../limits/limits.plugin.js';
import { measure } from '../limits/measure.js';
import { liveOperation, type LiveOperation } from './operation.rules.js';

/** What a document that came over a stream asks for. */
export interface Asked {
  /** Null for a query or a mutation: Apollo Server looks at these itself. */
  readonly subscription: LiveOperation | null;
  readonly isMutation: boolean;
}

/** Characters of documents whose reading is remembered: clients that come back send the same ones. */
const REMEMBERED_CHARACTERS = 1_048_576;

/** Reads documents, each once. */
export class LiveDocuments {
  readonly #known = new LRUCache<string, Asked>({
    maxSize: REMEMBERED_CHARACTERS,
    sizeCalculation: (_, text) => text.length + 1,
  });

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly limits: Limits & { readonly tokens: number },
  ) {}

  /**
   * What a document asks for.
   *
   * @throws GraphQLError GRAPHQL_PARSE_FAILED, GRAPHQL_VALIDATION_FAILED, OPERATION_RESOLUTION_FAILURE, QUERY_TOO_DEEP,
   *   QUERY_TOO_COMPLEX
   */
  read(text: string, operationName: string | null | undefined): Asked {
    const key = `${operationName ?? ''} ${text}`;
    let asked = this.#known.get(key);
    if (asked === undefined) {
      asked = this.#read(text, operationName);
      this.#known.set(key, asked);
    }
    return asked;
  }

  #read(text: string, operationName: string | null | undefined): Asked {
    const document = coded('GRAPHQL_PARSE_FAILED', () => parse(text, { maxTokens: this.limits.tokens }));
    const operation = getOperationAST(document, operationName);
    if (operation == null) {
      throw new GridhallError(gatewayErrors.OPERATION_RESOLUTION_FAILURE, { operationName: operationName ?? null });
    }
    if (operation.operation !== OperationTypeNode.SUBSCRIPTION) {
      return { subscription: null, isMutation: operation.operation === OperationTypeNode.MUTATION };
    }
    coded('GRAPHQL_VALIDATION_FAILED', () => {
      const [first] = validate(this.schema, document);
      if (first !== undefined) throw first;
    });
    checkSize(measure(document, operation), this.limits);
    const live = liveOperation(this.schema, document, operationName);
    if (live === null) throw new Error('The schema has a subscription that the gateway does not know.');
    return { subscription: live, isMutation: false };
  }
}

/** Does it, and puts a code on the error that graphql-js throws. */
function coded<Value>(code: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new GraphQLError(error.message, {
      nodes: error.nodes ?? null,
      source: error.source ?? null,
      positions: error.positions ?? null,
      extensions: { code },
    });
  }
}
