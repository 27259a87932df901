import { defineErrors } from '@gridhall/service-kit';

/** How a subscription is refused or ended. Where `extensions.cursor` stands, another one goes on from there as `after`. */
export const liveErrors = defineErrors({
  LIVE_STREAM_REQUIRED: {
    en: 'A subscription is answered as a stream: ask with "accept: text/event-stream" (docs/live.md).',
    zh: '订阅以事件流返回，请在请求头中设置 “accept: text/event-stream”（见 docs/live.md）。',
  },
  LIVE_CURSOR_TOO_OLD: {
    en: 'The changes after this cursor are no longer kept. Reload the list, then subscribe again without `after`.',
    zh: '该游标之后的变更已不再保留，请重新加载列表，并去掉 after 重新订阅。',
  },
  LIVE_TOO_SLOW: {
    en: 'Changes came faster than they were taken: more than {limit} events wait. Subscribe again after the cursor, more narrowly or with fewer fields.',
    zh: '变更到达速度超过接收速度，积压事件已超过 {limit} 条。请缩小范围或减少字段，并从游标处重新订阅。',
  },
  LIVE_TOO_MANY_STREAMS: {
    en: 'Too many subscriptions are open: {limit} are allowed per {what}. Close some, or try again later.',
    zh: '打开的订阅过多（按 {what} 计上限为 {limit}），请关闭部分订阅或稍后重试。',
  },
  LIVE_TOKEN_EXPIRED: {
    en: 'The token expired at {expiredAt}. Refresh the session and subscribe again after the cursor.',
    zh: '令牌已于 {expiredAt} 过期，请刷新会话并从游标处重新订阅。',
  },
  LIVE_GOING_AWAY: {
    en: 'This gateway is being restarted. Subscribe again after the cursor.',
    zh: '网关正在重启，请从游标处重新订阅。',
  },
  LIVE_UNAVAILABLE: {
    en: 'Changes cannot be told right now; queries go on. Subscribe again shortly, after the cursor where there is one.',
    zh: '暂时无法推送变更，查询不受影响。请稍后重新订阅；如有游标，请从游标处继续。',
  },
});
