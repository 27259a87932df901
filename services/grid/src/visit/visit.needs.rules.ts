import { GridhallError } from '@gridhall/service-kit';
import type { VisitData } from '@gridhall/messages';
import { visitErrors as errors } from './visit.errors.js';

/** What became of a need. */
export const NEED_STATES = ['OPEN', 'IN_PROGRESS', 'MET', 'NOT_MET'] as const;
/** One of {@link NEED_STATES}. */
export type NeedState = (typeof NEED_STATES)[number];

/** A time that a need was followed up; its note is kept with the words of the visit's needs. */
export interface NeedFollowUp {
  readonly state: NeedState;
  readonly staffId: string;
  readonly at: Date;
}

/** Something that was asked for on a visit 诉求; its words, personal data, are sealed beside. */
export interface VisitNeed {
  readonly id: string;
  /** A code of {@link NEED_KINDS}. */
  readonly kind: string;
  readonly state: NeedState;
  readonly followUps: readonly NeedFollowUp[];
}

/** A kind of need. */
export interface NeedKind {
  readonly code: string;
  readonly name: string;
  readonly nameZh: string;
  /** Whom it is asked by; null: both. */
  readonly subject: VisitData['subject'] | null;
}

/** The kinds of needs, as grid members' logs name them; ours. */
export const NEED_KINDS: readonly NeedKind[] = [
  { code: 'CARE', name: 'care of the old and disabled', nameZh: '养老助残', subject: 'HOUSEHOLD' },
  { code: 'MEDICAL', name: 'seeing a doctor, medicines', nameZh: '就医用药', subject: 'HOUSEHOLD' },
  { code: 'RELIEF', name: 'relief in need', nameZh: '困难救助', subject: 'HOUSEHOLD' },
  { code: 'EMPLOYMENT', name: 'work', nameZh: '就业', subject: 'HOUSEHOLD' },
  { code: 'SCHOOLING', name: 'schooling', nameZh: '子女入学', subject: 'HOUSEHOLD' },
  { code: 'REPAIR', name: 'repairs of home and pipes', nameZh: '房屋管线维修', subject: 'HOUSEHOLD' },
  { code: 'DISPUTE', name: 'settling a dispute', nameZh: '矛盾调解', subject: null },
  { code: 'SURROUNDINGS', name: 'the surroundings', nameZh: '周边环境', subject: null },
  { code: 'POLICY', name: 'what the rules are', nameZh: '政策咨询', subject: null },
  { code: 'STAFFING', name: 'finding staff', nameZh: '企业用工', subject: 'ENTERPRISE' },
  { code: 'FINANCE', name: 'finance', nameZh: '融资', subject: 'ENTERPRISE' },
  { code: 'PERMIT', name: 'permits and approvals', nameZh: '证照审批', subject: 'ENTERPRISE' },
  { code: 'OTHER', name: 'something else', nameZh: '其他', subject: null },
];

const byCode = new Map(NEED_KINDS.map((kind) => [kind.code, kind]));

/** A kind by its code; one that the list has no more is called by its code. */
export function needKind(code: string): NeedKind {
  return byCode.get(code) ?? { code, name: code, nameZh: code, subject: null };
}

/**
 * Are these kinds that a household, or an enterprise, may have?
 *
 * @throws NEED_KIND_UNKNOWN
 */
export function checkNeedKinds(kinds: readonly string[], subject: VisitData['subject']): void {
  const allowed = NEED_KINDS.filter((kind) => kind.subject === null || kind.subject === subject).map(
    ({ code }) => code,
  );
  const kind = kinds.find((code) => !allowed.includes(code));
  if (kind !== undefined) throw new GridhallError(errors.NEED_KIND_UNKNOWN, { kind, subject, allowed });
}

/**
 * A visit's needs after one of them was followed up. Pure.
 *
 * @throws NEED_UNKNOWN, NEED_ENDED
 */
export function followedUp(needs: readonly VisitNeed[], needId: string, followUp: NeedFollowUp): readonly VisitNeed[] {
  const need = needs.find(({ id }) => id === needId);
  if (need === undefined) throw new GridhallError(errors.NEED_UNKNOWN, { needId });
  const { state, kind } = need;
  if (state === 'MET' || state === 'NOT_MET') throw new GridhallError(errors.NEED_ENDED, { needId, kind, state });
  const after = { ...need, state: followUp.state, followUps: [...need.followUps, followUp] };
  return needs.map((one) => (one === need ? after : one));
}
