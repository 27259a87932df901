import type { UnitRecord } from '../directory/records.js';
import type { Suggestion } from '../dispatch-rule/suggest.rules.js';
import type { Evidence } from './event.document.js';
import type { Command } from './lifecycle.js';

/** The commands of the table that change an event which is there, and that may be done today. */
export const changeCommands = [
  'accept',
  'dispatch',
  'acknowledge',
  'return',
  'escalate',
  'dispose',
  'pass',
  'fail',
  'evaluate',
  'close',
  'reopen',
] as const satisfies readonly Command[];
/** One of {@link changeCommands}. */
export type ChangeCommand = (typeof changeCommands)[number];

/** What a person gives along with a command; each command reads its own part of it. */
export interface Given {
  readonly reasonCode: string | null;
  readonly comment: string | null;
  readonly evidence: readonly Evidence[];
  readonly unit: UnitRecord | null;
  /** 1 to 5. */
  readonly satisfaction: number | null;
  /** What was suggested at a dispatch, and why it was not followed. */
  readonly suggestion?: Suggestion | null;
  readonly overrideReason?: string | null;
}

/** A command without anything given. */
export const nothingGiven: Given = { reasonCode: null, comment: null, evidence: [], unit: null, satisfaction: null };
