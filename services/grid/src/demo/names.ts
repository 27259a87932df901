import type { Random, Weighted } from './random.js';

/** The commonest surnames of the lower Yangtze, about as often as they are met there. */
const SURNAMES: readonly Weighted<string>[] = Object.entries({
  陈: 52,
  王: 50,
  张: 46,
  李: 34,
  徐: 30,
  周: 28,
  吴: 25,
  朱: 23,
  沈: 22,
  胡: 20,
  林: 19,
  杨: 18,
  黄: 17,
  俞: 15,
  郑: 15,
  叶: 14,
  金: 14,
  刘: 22,
  方: 12,
  孙: 12,
  潘: 11,
  董: 11,
  赵: 11,
  邵: 10,
  虞: 9,
  何: 9,
  戴: 8,
  毛: 8,
  丁: 8,
  汪: 8,
  余: 8,
  马: 7,
  蒋: 7,
  江: 7,
  包: 6,
  史: 6,
  傅: 6,
  许: 6,
  罗: 5,
  章: 5,
  郭: 5,
  高: 5,
  钱: 5,
  顾: 5,
  庄: 4,
  洪: 4,
  夏: 4,
  童: 4,
  谢: 4,
  施: 4,
  任: 3,
  姚: 3,
  翁: 3,
  卢: 3,
  贺: 3,
  乐: 2,
  应: 2,
  竺: 2,
  柴: 2,
  桂: 1,
}).map(([value, weight]) => ({ value, weight }));

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
