/** The words for the matters of one work item: parts of sentences that combine, so that texts hardly repeat. */
export interface Topic {
  /** Slots of common.ts that name where such a matter lies. */
  readonly where: readonly string[];
  /** What it is, to be said after the place: at least six. */
  readonly matters: readonly string[];
  /** What was seen or told, in a clause or two. */
  readonly details: readonly string[];
  /** How it was settled. */
  readonly remedies: readonly string[];
  /** The results of a disposal that suit it (services/events, reasons of DISPOSE). */
  readonly results: readonly ('RESOLVED' | 'EXPLAINED' | 'MEDIATED' | 'PENALISED')[];
}

/** Topics by the code of their work item. */
export type Topics = Readonly<Record<string, Topic>>;
