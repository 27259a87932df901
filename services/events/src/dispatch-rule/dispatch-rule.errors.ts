import { defineErrors } from '@gridhall/service-kit';

/** What commands on dispatch rules refuse. */
export const dispatchRuleErrors = defineErrors({
  DISPATCH_RULE_NOT_FOUND: {
    en: 'There is no dispatch rule {id} among those you may see.',
    zh: '在您可见的范围内没有派遣规则 {id}。',
  },
  DISPATCH_RULE_VERSION_CONFLICT: {
    en: 'The rule is at version {current}, not {expected}: somebody was faster. Read it again and decide anew.',
    zh: '规则当前版本为 {current}，而非 {expected}，已被他人修改。请重新读取后再操作。',
  },
  DISPATCH_RULE_RETIRED: {
    en: 'The rule is retired. Create a new one.',
    zh: '规则已停用，请新建规则。',
  },
});
