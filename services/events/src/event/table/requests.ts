import type { EventState } from '@gridhall/messages';
import type { EventStep, Guard, Party, RequestKind, Target, TransitionRow } from '../lifecycle.js';

/** An act of two persons: one asks, another one decides (event-lifecycle §3, "approved", "second person"). */
interface TwoPersonAct {
  readonly kind: RequestKind;
  readonly zh: string;
  readonly from: readonly EventState[];
  /** Where the approval leads. */
  readonly to: Target;
  readonly asks: readonly Party[];
  readonly decides: readonly Party[];
  /** What asking needs. */
  readonly guards: readonly Guard[];
  /** What the approval tells others. */
  readonly step: EventStep;
  readonly note?: string;
}

/** The row by which it is asked for. */
export function asking({ kind, zh, from, asks, guards, note }: Omit<TwoPersonAct, 'to' | 'decides'>): TransitionRow {
  return {
    command: kind,
    zh,
    from,
    to: ['same'],
    parties: asks,
    guards: ['nothingRequested', ...guards],
    step: 'requested',
    ...(note === undefined ? {} : { note }),
  };
}

/** The rows by which another person decides it. */
export function deciding({ kind, zh, from, to, decides, step }: Omit<TwoPersonAct, 'asks'>): TransitionRow[] {
  const name = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}` as Capitalize<RequestKind>;
  const guards = ['requestPending', 'secondPerson'] as const;
  return [
    { command: `approve${name}`, zh: `同意${zh}`, from, to, parties: decides, guards, step },
    { command: `reject${name}`, zh: `不同意${zh}`, from, to: ['same'], parties: decides, guards, step: 'refused' },
  ];
}

/** The rows of an act that is always asked for and decided. */
export function twoPersonAct(act: TwoPersonAct): TransitionRow[] {
  return [asking(act), ...deciding(act)];
}
