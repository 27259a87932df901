import { placeAtLevel } from '@gridhall/messages';
import type { EventDocument, EventEntry, EventRow, Evidence } from '../event/event.document.js';
import { isReportersStep } from '../event/confidential.rules.js';
import { isInPerson, type Sight } from '../event/event.visibility.js';
import type { Command } from '../event/lifecycle.js';
import { reasonOf } from '../event/reasons.js';
import { states } from '../event/states.js';
import { transitions } from '../event/transitions.js';
import { firstBroken, wordsOf, type Verification } from '../evidence/verification.rules.js';
import * as words from './case-file.words.js';

/** A fact and its value, as a form has them. */
export type Fact = readonly [label: string, value: string];

/** A line of the timeline on paper. */
export interface CaseLine {
  readonly version: number;
  readonly at: string;
  /** What was done. */
  readonly act: string;
  /** From which state to which. */
  readonly states: string;
  /** By which post of which unit. */
  readonly who: string;
  /** Reason and words. */
  readonly words: string;
  readonly hash: string;
}

/** A piece of evidence on paper. */
export interface CaseEvidence {
  readonly number: number;
  readonly kind: string;
  readonly phase: string;
  /** The entry that it was given with. */
  readonly version: number;
  readonly capturedAt: string;
  /** What leads to the medium; the words of a note. */
  readonly reference: string;
  readonly isPhoto: boolean;
}

/** A case file 归档卷宗 before it is set. */
export interface CaseFile {
  readonly number: string;
  readonly title: string;
  /** What it is and where. */
  readonly cover: readonly Fact[];
  /** How it was taken, and what became of it, in a word each. */
  readonly marks: readonly Fact[];
  readonly dates: readonly Fact[];
  /** Null for those who see rows without personal data. */
  readonly description: string | null;
  readonly lines: readonly CaseLine[];
  readonly evidence: readonly CaseEvidence[];
  readonly verification: readonly Fact[];
  readonly isIntact: boolean;
  readonly generatedAt: string;
}

/** What is known to make a case file of. */
export interface CaseSources {
  readonly document: EventDocument;
  readonly sight: Exclude<Sight, 'nothing'>;
  /** Names of places and units by code or id. */
  readonly names: ReadonlyMap<string, string>;
  readonly workItemName: string;
  readonly verification: Verification;
  readonly now: Date;
}

const NONE = '—';

const shanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** A moment as people in the district read it: `2026-11-24 16:30:00`. */
function shanghaiTime(at: Date | null): string {
  return at === null ? NONE : shanghai.format(at);
}

/** A state's Chinese name; the first of several. */
function stateWords(state: string | null | undefined): string {
  const zh = states.find((row) => row.state === state)?.zh ?? state ?? NONE;
  return zh.split('/')[0] ?? zh;
}

/** The places and units that a case file names. */
export function namedIn({ places, placeCode, holderUnitId, leadUnitId, unitIds, disposal, timeline }: EventDocument): {
  readonly places: readonly string[];
  readonly units: readonly string[];
} {
  const actors = timeline.flatMap(({ actor }) => ('staffId' in actor ? [actor] : []));
  const units = [holderUnitId, leadUnitId, disposal?.unitId ?? null, ...unitIds, ...actors.map(({ unitId }) => unitId)];
  return {
    places: [...places, placeCode, ...actors.map((actor) => actor.placeCode)],
    units: units.flatMap((id) => id ?? []),
  };
}

/** A place or unit by name and code. */
function named(names: CaseSources['names'], code: string | null | undefined): string {
  if (code == null) return NONE;
  const name = names.get(code);
  return name === undefined ? code : `${name}（${code}）`;
}

function whoOf({ actor, command }: EventEntry, { names, sight, document }: CaseSources): string {
  if (!('staffId' in actor)) return words.systemWords[actor.system.split(':')[0] ?? ''] ?? `系统（${actor.system}）`;
  if (document.confidential && sight !== 'all' && isReportersStep({ actor, command }, document))
    return '上报人（保密）';
  const role = (words.roleWords as Readonly<Record<string, string>>)[actor.role] ?? actor.role;
  const at = names.get(actor.unitId ?? actor.placeCode) ?? actor.unitId ?? actor.placeCode;
  return isInPerson(sight) ? `${at}\n${role}（${actor.staffId}）` : `${at}\n${role}`;
}

function actOf({ command }: EventEntry): string {
  return transitions.find((row) => row.command === command)?.zh ?? command;
}

function lineOf(entry: EventEntry, sources: CaseSources): CaseLine {
  const { version, at, command, reasonCode, comment, evidence = [], from, to, hash } = entry;
  const reason = reasonCode == null ? [] : [`原因：${reasonOf(command as Command, reasonCode).zh}`];
  const said = isInPerson(sources.sight) && comment != null ? [comment] : [];
  const shown = evidence.length === 0 ? [] : [`佐证 ${String(evidence.length)} 件`];
  return {
    version,
    at: shanghaiTime(at),
    act: actOf(entry),
    states: from == null ? stateWords(to) : `${stateWords(from)} → ${stateWords(to)}`,
    who: whoOf(entry, sources),
    words: [...reason, ...said, ...shown].join('\n') || NONE,
    hash,
  };
}

function evidenceOf({ document, sight }: CaseSources): CaseEvidence[] {
  if (!isInPerson(sight)) return [];
  const given = document.timeline.flatMap(({ version, evidence = [] }) =>
    evidence.map((one: Evidence) => ({ version, one })),
  );
  return given.map(({ version, one }, index) => ({
    number: index + 1,
    kind: words.evidenceWords[one.kind],
    phase: words.phaseWords[one.phase],
    version,
    capturedAt: shanghaiTime(one.capturedAt),
    reference: one.reference,
    isPhoto: one.kind === 'PHOTO',
  }));
}

function coverOf({ names, document, sight, workItemName }: CaseSources): Fact[] {
  const { placeCode } = document;
  const [longitude, latitude] = document.point?.coordinates ?? [];
  const isSeen = isInPerson(sight);
  const place = (['DISTRICT', 'TOWN', 'VILLAGE', 'GRID'] as const).flatMap((level): Fact[] => {
    const code = placeAtLevel(placeCode, level);
    return code === undefined ? [] : [[words.levelWords[level], named(names, code)]];
  });
  const where: Fact[] = isSeen
    ? [
        ['详细地址', document.address ?? NONE],
        ['坐标（WGS-84）', longitude === undefined ? NONE : `${String(longitude)}, ${String(latitude)}`],
      ]
    : [];
  return [
    ['工作事项', `${workItemName}（${document.workItemCode}，清单第 ${String(document.workItemListVersion)} 版）`],
    ...place,
    ...where,
    ['主办单位', named(names, document.leadUnitId)],
  ];
}

const yesNo = (value: boolean): string => (value ? '是' : '否');

function marksOf(document: EventRow): Fact[] {
  const { platform, disposal, satisfaction } = document;
  return [
    ['类别', words.categoryWords[document.category]],
    ['所属平台', platform === null ? NONE : words.platformWords[platform]],
    ['来源', words.sourceWords[document.source]],
    ['紧急程度', words.urgencyWords[document.urgency]],
    ['当前状态', stateWords(document.state)],
    ['处置层级', words.levelWords[document.resolvedAtLevel ?? document.level]],
    ['处置结果', disposal === null ? NONE : reasonOf('dispose', disposal.resultCode).zh],
    ['满意度', satisfaction === null ? NONE : (words.satisfactionWords[satisfaction] ?? NONE)],
    ['督办', words.supervisionWords[document.supervision]],
    ['上报人保密 / 历史遗留', `${yesNo(document.confidential)} / ${yesNo(document.legacyFlag)}`],
    ['返工/退单/重办', `${[document.reworkCount, document.returnCount, document.reopenCount].join(' / ')} 次`],
  ];
}

function datesOf(event: EventRow): Fact[] {
  const moments: readonly (readonly [string, Date | null])[] = [
    ['上报时间', event.reportedAt],
    ['受理时间', event.acceptedAt],
    ['派遣时间', event.dispatchedAt],
    ['签收时间', event.acknowledgedAt],
    ['处置时间', event.disposedAt],
    ['核查时间', event.verifiedAt],
    ['评价时间', event.evaluatedAt],
    ['结案时间', event.closedAt],
  ];
  return moments.map(([label, at]) => [label, shanghaiTime(at)]);
}

function verificationOf(verification: Verification, now: Date): Fact[] {
  const { findings, entries, version, headHash } = verification;
  const first = firstBroken(verification);
  return [
    ['校验结论', findings.length === 0 ? '完整：时间线未被改动' : '不完整：记录被改动'],
    ['记录条数', `${String(entries)} 条（事件版本 ${String(version)}）`],
    ['首条 / 末条时间', `${shanghaiTime(verification.firstEntryAt)} / ${shanghaiTime(verification.lastEntryAt)}`],
    ['末条哈希（SHA-256）', headHash],
    ...(first === null ? [] : ([['首条异常记录', `第 ${String(first)} 条`]] satisfies Fact[])),
    ...findings.map((finding, index): Fact => [`异常 ${String(index + 1)}`, wordsOf(finding, 'zh')]),
    ['校验时间', shanghaiTime(now)],
  ];
}

/** Makes a case file of an event and its timeline, in the words of paper, as much as the reader may see. Pure. */
export function caseFileOf(sources: CaseSources): CaseFile {
  const { document, sight, verification, now } = sources;
  const isSeen = isInPerson(sight);
  return {
    number: document.number,
    title: isSeen ? document.title : sources.workItemName,
    cover: coverOf(sources),
    marks: marksOf(document),
    dates: datesOf(document),
    description: isSeen ? document.description : null,
    lines: document.timeline.map((entry) => lineOf(entry, sources)),
    evidence: evidenceOf(sources),
    verification: verificationOf(verification, now),
    isIntact: verification.findings.length === 0,
    generatedAt: shanghaiTime(now),
  };
}
