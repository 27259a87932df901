import type { Topic } from './topic.js';

/** Words for an item that has none of its own: a district's own list may hold any. `{item}` is its name. */
export const genericTopic: Topic = {
  where: ['estate', 'street', 'rural', 'home', 'business'],
  matters: ['{item}问题', '{item}隐患', '{item}诉求', '{item}线索', '{item}情况异常', '{item}投诉'],
  details: [
    '现场情况与以往不同，涉及{n:2-12}户',
    '{resident}称已持续{n:2-9}日，希望尽快解决',
    '现场约{n:2-30}平方米范围受影响',
    '已有{n:2-6}人反映同类情况，需要到场核实',
  ],
  remedies: [
    '已到场核实并当场处理，恢复正常。',
    '联系责任单位{n:1-4}小时内处理完毕，反映人确认。',
    '已解释有关规定并指导办理，反映人表示理解。',
    '处理完毕并拍照留存，{n:3-7}日内回访。',
  ],
  results: ['RESOLVED', 'EXPLAINED'],
};
