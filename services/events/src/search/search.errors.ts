import { defineErrors } from '@gridhall/service-kit';

/** What a search refuses. */
export const searchErrors = defineErrors({
  SEARCH_TOO_SHORT: {
    en: 'Look for at least one word of two characters, or for a number: single characters and words such as 的 are in almost every text.',
    zh: '请至少输入一个两字以上的词语或数字：单字和“的”一类虚词几乎出现在所有文本中。',
  },
});
