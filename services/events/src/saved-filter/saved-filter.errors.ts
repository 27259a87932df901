import { defineErrors } from '@gridhall/service-kit';

/** What saved filters refuse. */
export const savedFilterErrors = defineErrors({
  SAVED_FILTER_LIMIT: {
    en: 'You keep {limit} saved filters already. Delete one that you no longer need.',
    zh: '您已保存 {limit} 个常用筛选，请先删除不再需要的。',
  },
  SHARE_NOT_YOURS: {
    en: 'With {sharing}, name a unit or place of your own postings to share it with.',
    zh: '共享范围为 {sharing} 时，请指定您本人岗位所属的单位或辖区。',
  },
});
