import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import { fontOf } from './case-file.fonts.js';
import type { CaseEvidence, CaseFile } from './case-file.rules.js';
import { measure, page, Sheet } from './sheet.js';

/** Where the media of evidence are found. A reference that leads to none that is kept here has no hash and no picture. */
export interface CaseFileMedia {
  /** SHA-256 of media as they were uploaded, by reference. */
  hashes(references: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** A photo as JPEG or PNG of at most 1,280 pixels. */
  picture(reference: string): Promise<Buffer | null>;
}

/** Pictures of a case file, at most: the list before them names all. */
const MOST_PICTURES = 40;

async function setEvidence(sheet: Sheet, evidence: readonly CaseEvidence[], media: CaseFileMedia): Promise<void> {
  sheet.heading('佐证材料');
  if (evidence.length === 0) {
    sheet.paragraph('无佐证材料，或不在您的查看范围内。');
    return;
  }
  const hashes = await media.hashes(evidence.map(({ reference }) => reference));
  sheet.table(
    [
      { title: '序号', width: 34 },
      { title: '类型', width: 40 },
      { title: '时点', width: 48 },
      { title: '随第几条', width: 50 },
      { title: '拍摄时间', width: 100 },
      { title: '内容 / SHA-256', width: measure - 272 },
    ],
    evidence.map(({ number, kind, phase, version, capturedAt, reference }) => {
      const hash = hashes.get(reference);
      const content = hash === undefined ? reference : `${reference}\nSHA-256 ${hash}`;
      return [String(number), kind, phase, String(version), capturedAt, content];
    }),
  );
}

async function setPictures(
  sheet: Sheet,
  evidence: readonly CaseEvidence[],
  media: CaseFileMedia,
  to: Writable,
): Promise<void> {
  let shown = 0;
  for (const { isPhoto, reference, number, phase, capturedAt } of evidence) {
    if (!isPhoto || shown === MOST_PICTURES || to.destroyed) continue;
    const picture = await media.picture(reference);
    if (picture === null) continue;
    if (shown === 0) sheet.heading('照片');
    sheet.picture(picture, `佐证 ${String(number)} · ${phase} · 拍摄时间 ${capturedAt}`);
    shown += 1;
    // One picture after another: a slow reader must not make us hold all of them.
    if (to.writableNeedDrain) await Promise.race([once(to, 'drain'), once(to, 'close')]);
  }
}

/**
 * Sets a case file as PDF and writes it to `to` as it comes into being; ends it.
 *
 * @throws what the stream throws when its reader goes away
 */
export async function writeCaseFile(file: CaseFile, media: CaseFileMedia, to: Writable): Promise<void> {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: page.top, bottom: page.bottom, left: page.left, right: page.right },
    // The foot lines tell how many pages there are, so they come last; pages hold little but text.
    bufferPages: true,
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: `${file.number} ${file.title}`, Subject: '事件归档卷宗', Creator: 'Gridhall' },
  });
  const written = finished(to);
  pdf.registerFont('regular', fontOf('regular')).registerFont('bold', fontOf('bold'));
  pdf.pipe(to);
  const sheet = new Sheet(pdf);
  sheet.head('事件归档卷宗', file.number, file.title);
  sheet.verdict(file.isIntact);
  sheet.heading('基本信息');
  sheet.form(file.cover);
  sheet.grid(file.marks);
  sheet.heading('事项描述');
  sheet.paragraph(file.description ?? '不在您的查看范围内。');
  sheet.heading('办理时间');
  sheet.grid(file.dates);
  sheet.heading('办理过程');
  sheet.table(
    [
      { title: '序号', width: 34 },
      { title: '时间', width: 64 },
      { title: '环节', width: 96 },
      { title: '办理单位与岗位', width: 130 },
      { title: '原因与说明', width: measure - 324 },
    ],
    file.lines.map(({ version, at, act, states, who, words }) => [
      String(version),
      at,
      `${act}\n${states}`,
      who,
      words,
    ]),
  );
  await setEvidence(sheet, file.evidence, media);
  await setPictures(sheet, file.evidence, media, to);
  sheet.heading('时间线校验');
  sheet.form(file.verification);
  sheet.paragraph(
    '时间线各条记录以 SHA-256 首尾相连，各条哈希如下；任何改动都会使其后的哈希不符。可凭末条哈希在系统中复核。',
  );
  sheet.table(
    [
      { title: '序号', width: 50 },
      { title: '哈希（SHA-256，base64url）', width: measure - 50 },
    ],
    file.lines.map(({ version, hash }) => [String(version), hash]),
  );
  sheet.foot(`${file.number} · 生成时间 ${file.generatedAt}（北京时间）`);
  pdf.end();
  await written;
}
