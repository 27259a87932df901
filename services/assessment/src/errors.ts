import { defineErrors } from '@gridhall/service-kit';

/** What assessment refuses, beside the common errors. */
export const errors = defineErrors({
  PERIOD_REVERSED: {
    en: 'The period ends on {to}, before it begins on {from}. Exchange the two days.',
    zh: '统计期的截止日 {to} 早于起始日 {from}，请调换两者。',
  },
  PERIOD_TOO_LONG: {
    en: 'The period has {days} days; at most {maxDays} can be asked for at once. Split it.',
    zh: '统计期共 {days} 天，一次最多可查询 {maxDays} 天，请分段查询。',
  },
});
