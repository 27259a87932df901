import { unwrapResolverError } from '@apollo/server/errors';
import type { ApolloServerPlugin } from '@apollo/server';
import { allErrors, commonErrors, GridhallError } from '@gridhall/service-kit';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../context.js';
import { answerTypeFor, statusFor } from '../http/negotiation.rules.js';
import type { GatewayMetrics } from '../metrics.js';
import { gatewayErrors } from './gateway.errors.js';

/** Codes of Apollo Server that say what the caller did wrong: its own words, which name the place, and ours in Chinese. */
const requestCodes: ReadonlyMap<unknown, string> = new Map([
  ['GRAPHQL_PARSE_FAILED', '查询语法有误，请按所示位置修改。'],
  ['GRAPHQL_VALIDATION_FAILED', '查询与接口模式不符，请按所示位置修改。'],
  ['PERSISTED_QUERY_NOT_FOUND', '未找到该持久化查询，请附上查询全文重新发送。'],
  ['PERSISTED_QUERY_NOT_SUPPORTED', '不支持持久化查询，请发送查询全文。'],
  ['BAD_USER_INPUT', '变量取值不符合类型要求，请修改后重试。'],
  ['BAD_REQUEST', '请求格式有误，请按提示修改后重试。'],
]);

/** What only the gateway's own query to a subgraph can have caused: the caller's passed the same checks before. */
const planCodes: ReadonlySet<unknown> = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST']);

/** Codes that name nothing which a caller could act on. */
const innerCodes: ReadonlySet<unknown> = new Set([
  undefined,
  'INTERNAL',
  'INTERNAL_SERVER_ERROR',
  'DOWNSTREAM_SERVICE_ERROR',
  commonErrors.GATEWAY_SIGNATURE_INVALID.code,
]);

/** Members of extensions that tell of our inside. */
const hidden: ReadonlySet<string> = new Set(['serviceName', 'stacktrace', 'exception', 'http']);

/** graphql-js has no code for it, and misspells its message. */
const tooManyTokens = /more tha[nt] (\d+) tokens/;

interface Presented {
  readonly error: GraphQLFormattedError;
  /** Nobody foresaw it: it belongs into the log. */
  readonly isUnforeseen: boolean;
}

function internal({ locations, path }: GraphQLFormattedError, service: unknown): GraphQLFormattedError {
  const { en, zh, code } = commonErrors.INTERNAL;
  return {
    message: en,
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
    extensions: { code, messageZh: zh, ...(typeof service === 'string' ? { service } : {}) },
  };
}

/**
 * An error as callers see it: what a subgraph refused passes with its code, its words and its path, and the name of the
 * service; what nobody foresaw shows as INTERNAL (conventions §"Errors").
 */
function present(formatted: GraphQLFormattedError, error: unknown): Presented {
  const { code, serviceName: service, ...details } = formatted.extensions ?? {};
  if (code === 'GRAPHQL_PARSE_FAILED' && tooManyTokens.test(formatted.message)) {
    const limit = Number(tooManyTokens.exec(formatted.message)?.[1]);
    const refusal = new GridhallError(gatewayErrors.QUERY_TOO_COMPLEX, { what: 'tokens', limit });
    return { error: { message: refusal.message, extensions: { ...refusal.extensions } }, isUnforeseen: false };
  }
  const isSubgraphs = service !== undefined;
  const isForeseen = isSubgraphs
    ? !innerCodes.has(code) && !planCodes.has(code)
    : unwrapResolverError(error) instanceof GridhallError || known().has(code) || requestCodes.has(code);
  if (!isForeseen) return { error: internal(formatted, service), isUnforeseen: true };
  const extensions: Record<string, unknown> = { code };
  for (const [name, value] of Object.entries(details)) if (!hidden.has(name)) extensions[name] = value;
  const messageZh = requestCodes.get(code);
  if (!('messageZh' in extensions) && messageZh !== undefined) extensions['messageZh'] = messageZh;
  if (isSubgraphs) extensions['service'] = service;
  return { error: { ...formatted, extensions }, isUnforeseen: false };
}

let codes: ReadonlySet<unknown> | undefined;

/** The codes of the catalogue, which is complete once everything is loaded. */
function known(): ReadonlySet<unknown> {
  codes ??= new Set(allErrors().map(({ code }) => code));
  return codes;
}

/** Apollo Server's `formatError`. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  return present(formatted, error).error;
}

/** Logs what nobody foresaw, puts the request's id into every error, and counts operations. */
export function answersPlugin(metrics: GatewayMetrics): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: () => {
      const startedAt = performance.now();
      return Promise.resolve({
        didEncounterErrors: ({ errors, contextValue: { log, requestId } }) => {
          for (const error of errors) {
            const { isUnforeseen } = present(error.toJSON(), error);
            if (isUnforeseen) log.error({ err: error, path: error.path, requestId }, 'unforeseen failure');
          }
          return Promise.resolve();
        },
        willSendResponse: ({ request, response, operationName, contextValue: { requestId } }) => {
          if (response.body.kind !== 'single') return Promise.resolve();
          const result = response.body.singleResult;
          if (result.errors !== undefined) {
            result.errors = result.errors.map((error) => ({
              ...error,
              extensions: { ...error.extensions, requestId },
            }));
          }
          if (result.data === undefined) {
            const type = answerTypeFor(request.http?.headers.get('accept')) ?? 'application/json';
            const codes = (result.errors ?? []).map(({ extensions }) => extensions?.['code']);
            const status = statusFor(type, response.http.status, codes);
            if (status !== undefined) response.http.status = status;
          }
          // Apollo's notes on values that do not fit the schema name types and fields of the inside.
          delete result.extensions;
          metrics.operation(
            operationName,
            result.errors === undefined ? 'ok' : 'error',
            (performance.now() - startedAt) / 1000,
          );
          return Promise.resolve();
        },
      });
    },
  };
}
