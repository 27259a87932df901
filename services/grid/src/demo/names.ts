import type { Random, Weighted } from './random.js';

/** Surnames that are about as common as each other. */
function alike(surnames: string, weight: number): Weighted<string>[] {
  return Array.from(surnames, (value) => ({ value, weight }));
}

/** The commonest surnames of the lower Yangtze, about as often as they are met there. */
const SURNAMES: readonly Weighted<string>[] = [
  ...alike('陈王张李', 45),
  ...alike('徐周吴朱沈刘胡', 25),
  ...alike('林杨黄俞郑叶金方孙', 15),
  ...alike('潘董赵邵虞何戴毛丁汪余', 9),
  ...alike('马蒋江包史傅许罗章郭高钱顾庄洪夏童谢施', 5),
  ...alike('任姚翁卢贺乐应竺柴桂', 2),
];

/** What given names begin with. */
const FIRST = Array.from(
  '建国海明志永伟文晓小雅春秋秀丽美佳慧思雨宇浩子俊嘉立宏光学世德兴荣祥福金玉云红月亚爱静敏雪婷欣梦诗涵泽',
);
/** What given names of two characters end with. */
const SECOND = Array.from(
  '军华平明强波峰飞勇斌辉龙杰磊超鹏涛刚东林生良民荣祥康宁芳英萍娟燕霞琴芬珍玲丽敏静慧洁雯怡琪瑶萱妍君娜',
);
/** Given names of one character. */
const SINGLE = Array.from('军伟勇杰涛磊超波斌峰辉鹏飞亮刚平敏静丽娟燕霞芳萍英玲洁婷颖倩');
/** One given name in so many has one character. */
const SINGLE_IN = 5;

/** A name that somebody in the district could have. */
export function drawName(random: Random): string {
  const surname = random.pickWeighted(SURNAMES);
  if (random.integer(1, SINGLE_IN) === 1) return surname + random.pick(SINGLE);
  const first = random.pick(FIRST);
  return surname + first + random.pick(SECOND.filter((character) => character !== first));
}

/** A mobile number that nobody has: none begins with 10, so that a demo calls no one. */
export function drawPhone(random: Random): string {
  return `10${String(random.integer(0, 999_999_999)).padStart(9, '0')}`;
}
