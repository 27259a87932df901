import { defineErrors } from '@gridhall/service-kit';

/** What the gateway itself refuses or reports. */
export const gatewayErrors = defineErrors({
  SUBGRAPH_UNAVAILABLE: {
    en: 'The service {service} cannot be reached right now. Try again shortly.',
    zh: '服务 {service} 暂时无法访问，请稍后重试。',
  },
  SUBGRAPH_TIMEOUT: {
    en: 'The service {service} did not answer within {timeoutMs} ms. What was asked of it may or may not have been done.',
    zh: '服务 {service} 未在 {timeoutMs} 毫秒内响应，所请求的操作可能已完成，也可能未完成。',
  },
  ISSUER_UNAVAILABLE: {
    en: "The token cannot be checked right now: its issuer's keys cannot be fetched. Try again shortly.",
    zh: '暂时无法获取签发方密钥，令牌无法校验，请稍后重试。',
  },
  METHOD_NOT_ALLOWED: {
    en: 'GraphQL is asked by POST, and queries by GET too; this was {method}.',
    zh: 'GraphQL 请使用 POST（查询也可用 GET），当前方法为 {method}。',
  },
  NOT_ACCEPTABLE: {
    en: 'Answers are application/graphql-response+json or application/json: name one of them in the Accept header.',
    zh: '响应格式为 application/graphql-response+json 或 application/json，请在 Accept 头中声明其一。',
  },
  MEDIA_TYPE_UNSUPPORTED: {
    en: 'Send the request as JSON in UTF-8, with "content-type: application/json".',
    zh: '请以 UTF-8 编码的 JSON 发送请求，并设置 “content-type: application/json”。',
  },
  OPERATION_RESOLUTION_FAILURE: {
    en: 'The document has no operation {operationName}, or several: name the one to run in "operationName".',
    zh: '文档中没有名为 {operationName} 的操作，或含有多个操作，请在 operationName 中指明。',
  },
  QUERY_TOO_DEEP: {
    en: 'The operation nests fields {depth} levels deep; {limit} are allowed. Ask for less at a time.',
    zh: '查询嵌套 {depth} 层，最多允许 {limit} 层，请拆分查询。',
  },
  QUERY_TOO_COMPLEX: {
    en: 'The operation has too many {what}: {limit} are allowed. Ask for less at a time.',
    zh: '查询过于复杂（{what}），上限为 {limit}，请拆分查询。',
  },
});
