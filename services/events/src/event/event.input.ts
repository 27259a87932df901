import { placeCodeSchema } from '@gridhall/messages';
import { peoplesText as text } from '@gridhall/service-kit';
import { z } from 'zod';
import { deadlinesSchema } from '../dispatch-rule/deadlines.rules.js';
import { extraSchema } from '../form/form.rules.js';
import { pointSchema } from '../map/coordinates.rules.js';

/** An empty text is none. */
const optionalText = (longest: number): z.ZodType<string | null> =>
  text(longest)
    .nullish()
    .transform((value) => (value == null || value === '' ? null : value));

/** What a second person decides, as the schema names it. */
const REQUEST_KINDS = ['DECLINE', 'VOID', 'RECALL', 'EXTEND', 'SUSPEND'] as const;

const comment = optionalText(2_000);
const code = z.string().min(1).max(64);
const key = z.string().min(8).max(128);
const clientAt = z.date().nullish();

/** Pieces of evidence, as they come in. */
export const evidence = z
  .array(
    z.object({
      kind: z.enum(['PHOTO', 'AUDIO', 'VIDEO', 'DOCUMENT', 'NOTE']),
      phase: z.enum(['BEFORE', 'AFTER']).default('AFTER'),
      reference: text(500).min(1),
      capturedAt: z
        .date()
        .nullish()
        .transform((value) => value ?? null),
    }),
  )
  .max(20);

const id = z.string().min(1).max(64);
const unitId = z.string().min(1).max(128);
const unitIds = z
  .array(unitId)
  .max(20)
  .refine((ids) => new Set(ids).size === ids.length, 'must name each unit once');
const staffId = z.string().min(1).max(128);
const words = optionalText(2_000);

/** What is told of a matter. */
const matter = {
  idempotencyKey: key,
  clientAt,
  placeCode: placeCodeSchema.nullish().transform((value) => value ?? null),
  point: pointSchema.nullish().transform((value) => value ?? null),
  address: optionalText(200),
  workItemCode: code,
  urgency: z.enum(['NORMAL', 'URGENT']),
  source: z.enum(['STAFF', 'RESIDENT', 'HOTLINE', 'VISIT']),
  confidential: z.boolean().default(false),
  evidence,
  extra: extraSchema,
};

/** A draft as the reporter saw it. */
const draftVersion = z.object({ id, expectedVersion: z.int().min(1) }).nullish();

/** Where it lies is told by the place, by the point, or by both. */
const isPlaced = ({ placeCode, point }: { placeCode: unknown; point: unknown }): boolean =>
  placeCode !== null || point !== null;
const placed = { path: ['placeCode'], message: 'give the place, the point, or both' };

/** ReportEventInput. */
export const reportSchema = z
  .object({
    ...matter,
    title: text(100).min(1),
    description: text(5_000).min(1),
    settled: z.boolean(),
    settlementText: optionalText(2_000),
    draft: draftVersion,
  })
  .refine(isPlaced, placed);

/** SaveEventDraftInput: what is not known yet is left empty. */
export const draftSchema = z
  .object({ ...matter, title: text(100), description: text(5_000), draft: draftVersion })
  .refine(isPlaced, placed);

const base = {
  id,
  expectedVersion: z.int().min(1),
  idempotencyKey: key,
  clientAt,
};
const withReason = { ...base, reasonCode: code, comment };
const withText = { ...base, text: words };
const simple = z.object({ ...base, comment });

const part = z.object({
  title: text(100).min(1),
  description: text(5_000).min(1),
  workItemCode: code.nullish(),
  placeCode: placeCodeSchema.nullish(),
});

/** The inputs of the commands that change an event, by mutation. */
export const changeSchemas = {
  requestConfirmation: simple,
  confirm: z.object({ ...withReason, evidence }),
  accept: simple,
  decline: z.object(withReason),
  appeal: z.object({ ...withText, evidence }),
  requestInfo: z.object(withText),
  supplyInfo: z.object({ ...withText, evidence }),
  merge: z.object({ ...base, primaryId: id, comment }),
  unmerge: simple,
  withdraw: simple,
  fileForRecord: simple,
  dispatch: z.object({
    ...base,
    unitId: unitId.nullish(),
    overrideReason: optionalText(500),
    deadlines: deadlinesSchema.nullish(),
    assistUnitIds: unitIds.default([]),
    comment,
  }),
  recall: simple,
  void: z.object(withReason),
  escalate: z.object(withReason),
  delegate: simple,
  acknowledge: simple,
  return: z.object(withReason),
  addProgress: z.object({ ...withText, evidence, interim: z.boolean().default(false) }),
  transferWithinUnit: z.object({ ...base, staffId, comment }),
  requestAssist: z.object({ ...base, assistUnitIds: unitIds, mandatory: z.boolean().default(true), comment }),
  answerAssist: z.object({
    ...withText,
    answer: z.enum(['ACCEPT', 'COMPLETE', 'DECLINE', 'WAIVE']),
    unitId: unitId.nullish(),
    evidence: evidence.nullish(),
  }),
  extend: z.object({ ...withReason, workingDays: z.int() }),
  suspend: z.object({ ...withReason, resumeDate: z.date() }),
  decideRequest: z.object({ ...base, kind: z.enum(REQUEST_KINDS), approved: z.boolean(), comment }),
  resume: simple,
  dispose: z.object({ ...base, resultCode: code, text: words, evidence }),
  verify: z.object({
    ...base,
    passed: z.boolean(),
    reasonCode: code.nullish(),
    comment,
    evidence: evidence.nullish(),
  }),
  reassignVerification: z.object({ ...base, staffId: staffId.nullish(), comment }),
  evaluate: z.object({ ...base, satisfaction: z.int(), comment }),
  close: z.object(withReason),
  redo: z.object(withReason),
  reopen: z.object(withReason),
  split: z.object({ ...base, parts: z.array(part).max(100), comment }),
  supervise: z.object({ ...base, supervision: z.enum(['NORMAL', 'YELLOW', 'RED']), comment }),
  cancelSupervision: simple,
  urge: simple,
  instruct: z.object(withText),
  copy: z.object({ ...base, unitIds, comment }),
  setUrgent: simple,
  setConfidential: z.object({ ...base, confidential: z.boolean(), comment }),
  setLegacy: z.object({ ...base, legacyFlag: z.boolean(), comment }),
  comment: z.object({ ...withText, evidence }),
} as const;

/** The fields that any of {@link changeSchemas} gives. */
export interface ChangeInput extends z.output<z.ZodObject<typeof base>> {
  readonly comment?: string | null;
  readonly text?: string | null;
  readonly reasonCode?: string | null | undefined;
  readonly resultCode?: string;
  readonly unitId?: string | null | undefined;
  readonly overrideReason?: string | null;
  readonly deadlines?: z.output<typeof deadlinesSchema> | null | undefined;
  readonly unitIds?: readonly string[];
  readonly assistUnitIds?: readonly string[];
  readonly mandatory?: boolean;
  readonly evidence?: z.output<typeof evidence> | null | undefined;
  readonly satisfaction?: number;
  readonly passed?: boolean;
  readonly primaryId?: string;
  readonly staffId?: string | null | undefined;
  readonly interim?: boolean;
  readonly confidential?: boolean;
  readonly legacyFlag?: boolean;
  readonly answer?: 'ACCEPT' | 'COMPLETE' | 'DECLINE' | 'WAIVE';
  readonly workingDays?: number;
  readonly resumeDate?: Date;
  readonly kind?: (typeof REQUEST_KINDS)[number];
  readonly approved?: boolean;
  readonly supervision?: 'NORMAL' | 'YELLOW' | 'RED';
  readonly parts?: readonly z.output<typeof part>[];
}
