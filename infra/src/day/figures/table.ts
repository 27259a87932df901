import { rateOf, rateRules, type CountName, type Counts } from './counts.js';

const LABELS: readonly (readonly [CountName, string])[] = [
  ['reported', 'events reported 上报'],
  ['onTheSpot', '  settled on the spot 即时办结'],
  ['responded', '  responded 响应'],
  ['filed', '  taken on 立案'],
  ['dispatched', '  dispatched 派遣'],
  ['disposed', '  disposed of by units 处置'],
  ['closed', '  closed 结案'],
  ['open', '  still open 在办'],
  ['returned', '  returned 退单'],
  ['reworked', '  reworked 返工'],
  ['reopened', '  reopened 重办'],
  ['escalated', '  escalated 上报上级'],
  ['settledByGrid', '  settled by the grid 网格'],
  ['settledByVillage', '  settled by the village 村社'],
  ['settledByTown', '  settled by the town 镇街'],
  ['settledByDistrict', '  settled by the district 区'],
  ['onConvenienceServices', '  convenience services 便民服务'],
  ['onEnforcement', '  enforcement 综合执法'],
  ['onPublicOrder', '  public order 综治工作'],
  ['onMarketSupervision', '  market supervision 市场监管'],
  ['onNoPlatform', '  no platform 未流转平台'],
  ['evaluated', '  evaluated 评价'],
  ['visits', 'visits 走访'],
  ['enterpriseVisits', '  to enterprises 企业'],
  ['applicationsAccepted', 'applications accepted 受理'],
  ['services', 'services given 办结'],
  ['servicesEvaluated', '  evaluated 好差评'],
];

/** Columns that a text takes on a terminal: Chinese characters take two (Unicode TR 11, wide). */
export function widthOf(text: string): number {
  return Array.from(text).reduce(
    (width, character) => width + (/[\u1100-\u115f\u2e80-\uffef]/.test(character) ? 2 : 1),
    0,
  );
}

function left(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

function percent(rate: number | null): string {
  return rate === null ? '–' : `${(rate * 100).toFixed(2)} %`;
}

/** A day's figures side by side: what the platform counted, and what was sent to it. */
export function figureTable(platform: Counts, sent: Counts): string[] {
  const row = (label: string, one: string, other: string, agrees: boolean): string =>
    `  ${left(label, 36)}${one.padStart(10)}${other.padStart(10)}  ${agrees ? '✓' : '✗'}`;
  return [
    `  ${left('', 36)}${'platform'.padStart(10)}${'sent'.padStart(10)}`,
    ...LABELS.map(([name, label]) =>
      row(label, String(platform[name]), String(sent[name]), platform[name] === sent[name]),
    ),
    ...rateRules.map((rule) => {
      const [one, other] = [rateOf(rule, platform), rateOf(rule, sent)];
      return row(rule.label, percent(one), percent(other), one === other);
    }),
  ];
}
