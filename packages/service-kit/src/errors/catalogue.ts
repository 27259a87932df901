/** An error that a user can meet: a stable code, and words to act on in English and Chinese. */
export interface ErrorDefinition {
  /** Stable, free of HTTP, CONSTANT_CASE; front ends switch on it. */
  readonly code: string;
  /** English text; `{name}` is replaced by the detail of that name. */
  readonly en: string;
  /** The same in Chinese. */
  readonly zh: string;
}

const catalogue = new Map<string, ErrorDefinition>();

/**
 * Adds errors to the process's one catalogue and returns them by code.
 *
 * @throws Error when a code is already taken by other words: one code means one thing everywhere.
 */
export function defineErrors<Code extends string>(
  words: Readonly<Record<Code, { readonly en: string; readonly zh: string }>>,
): Readonly<Record<Code, ErrorDefinition>> {
  const definitions = {} as Record<Code, ErrorDefinition>;
  for (const code of Object.keys(words) as Code[]) {
    const definition = { code, ...words[code] };
    const known = catalogue.get(code);
    if (known !== undefined && (known.en !== definition.en || known.zh !== definition.zh)) {
      throw new Error(`The error code ${code} is defined twice with other words.`);
    }
    catalogue.set(code, definition);
    definitions[code] = definition;
  }
  return definitions;
}

/** Every error defined in this process, by code, for documentation and tests. */
export function allErrors(): readonly ErrorDefinition[] {
  return [...catalogue.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The errors that any service can answer with. */
export const commonErrors = defineErrors({
  BAD_INPUT: {
    en: 'The input does not fit: {summary}. See extensions.issues for the path of each field.',
    zh: '输入不符合要求：{summary}。各字段见 extensions.issues。',
  },
  UNAUTHENTICATED: {
    en: 'Sign in first: send a bearer token in the Authorization header.',
    zh: '请先登录：在 Authorization 头中携带 Bearer 令牌。',
  },
  TOKEN_EXPIRED: {
    en: 'The token expired at {expiredAt}. Refresh the session and send the new one.',
    zh: '令牌已于 {expiredAt} 过期，请刷新会话后重试。',
  },
  TOKEN_INVALID: {
    en: 'The token is not valid: {reason}. Sign in again.',
    zh: '令牌无效：{reason}。请重新登录。',
  },
  FORBIDDEN: {
    en: 'None of your postings allows {action}.',
    zh: '您的岗位均无权执行 {action}。',
  },
  OUT_OF_SCOPE: {
    en: 'The place {placeCode} lies outside your postings.',
    zh: '{placeCode} 不在您的管辖范围内。',
  },
  GATEWAY_SIGNATURE_INVALID: {
    en: 'This service answers its gateway only: {reason}.',
    zh: '本服务只接受网关签名的请求：{reason}。',
  },
  BODY_TOO_LARGE: {
    en: 'The request body is larger than {limitBytes} bytes.',
    zh: '请求体超过 {limitBytes} 字节。',
  },
  BODY_TOO_SLOW: {
    en: 'The request body did not come within {withinMs} ms. Send it again over a better connection.',
    zh: '请求体未在 {withinMs} 毫秒内传完，请在网络良好时重新发送。',
  },
  PATH_UNKNOWN: {
    en: 'Nothing is served at {path}. GraphQL is at /graphql.',
    zh: '路径 {path} 不提供任何服务，GraphQL 接口位于 /graphql。',
  },
  IDEMPOTENCY_KEY_REUSED: {
    en: 'The idempotency key was used before with other input. Use a new key for a new request.',
    zh: '该幂等键已用于内容不同的请求，请为新请求换用新键。',
  },
  VERSION_CONFLICT: {
    en: 'It is at version {current}, not {expected}. Read it again and decide anew.',
    zh: '当前版本为 {current}，而非 {expected}，请重新读取后再操作。',
  },
  NOT_FOUND: {
    en: 'There is nothing with the id {id}, or it is outside your postings.',
    zh: '不存在编号为 {id} 的记录，或不在您的管辖范围内。',
  },
  CURSOR_INVALID: {
    en: 'The cursor does not belong to this query. Start again without `after`.',
    zh: '游标不属于此查询，请去掉 after 重新开始。',
  },
  INTERNAL: {
    en: 'Something went wrong on our side. Quote the request id when you report it.',
    zh: '系统内部错误，报告时请提供请求编号。',
  },
});
