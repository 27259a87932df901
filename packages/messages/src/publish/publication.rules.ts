import { z } from 'zod';
import type { MessageContract } from '../contract.js';
import { compareSchemas, type Difference } from './compare.rules.js';
import { jsonSchemaSchema, toJsonSchema } from './json-schema.js';

/** The messages of one aggregate as they were published: what every release so far may have written or expect. */
export const publicationSchema = z.object({
  owner: z.string(),
  aggregate: z.string(),
  schemaVersion: z.int().positive(),
  /** What each step says, by the last word of the message's type. */
  steps: z.record(z.string(), z.string()),
  data: jsonSchemaSchema,
});
/**
 *
 */
export type Publication = z.infer<typeof publicationSchema>;

/** An aggregate's contracts as they would be published now. */
export function publicationOf(contracts: Readonly<Record<string, MessageContract>>): Publication {
  const [first] = Object.values(contracts);
  if (first === undefined) throw new Error('An aggregate without messages has nothing to publish.');
  const { owner, aggregate, schemaVersion } = first;
  const steps = Object.fromEntries(Object.entries(contracts).map(([step, { meaning }]) => [step, meaning]));
  return { owner, aggregate, schemaVersion, steps, data: toJsonSchema(first.data) };
}

/** The verdict on a change of published messages. */
export interface Verdict {
  /** What must not be: the change breaks a consumer, or messages that were written already. */
  readonly breaking: readonly Difference[];
  /** What may be, and has to be published. */
  readonly additive: readonly Difference[];
}

/**
 * Whether messages may change from what was published.
 *
 * A message lives in its aggregate's timeline for ever and is sent again when it was lost, and services are deployed one
 * after the other. So, with the same schema version, everything written by the release before must be valid now, and
 * everything written now must be valid for the release before: fields may be added if they may be left out, and nothing
 * else. With a higher schema version the second half falls away (a consumer refuses what is newer than it, puts it aside,
 * and takes it when replayed): more may be let through, nothing less. A message's type is never taken back; a new step is
 * additive, and its consumers are deployed before its owner, for they wait at the version that they do not know.
 *
 * @param now null when the aggregate has no contracts any more
 */
export function judge(before: Publication, now: Publication | null): Verdict {
  const name = `${before.owner}.${before.aggregate}`;
  if (now === null) return { breaking: [{ path: name, kind: 'removed', what: 'its messages are gone' }], additive: [] };
  const lost = Object.keys(before.steps).filter((step) => !(step in now.steps));
  const gained = Object.keys(now.steps).filter((step) => !(step in before.steps));
  const isRaised = now.schemaVersion > before.schemaVersion;
  const differences: Difference[] = [
    ...lost.map((step) => ({ path: `${name}.${step}`, kind: 'removed' as const, what: 'the message is gone' })),
    ...gained.map((step) => ({ path: `${name}.${step}`, kind: 'added' as const, what: 'a new message' })),
    ...compareSchemas(before.data, now.data),
  ];
  if (now.schemaVersion < before.schemaVersion) {
    const what = `it was ${before.schemaVersion} and is ${now.schemaVersion}`;
    differences.push({ path: 'schemaVersion', kind: 'removed', what });
  }
  if (isRaised) {
    const what = `it was ${before.schemaVersion} and is ${now.schemaVersion}`;
    differences.push({ path: 'schemaVersion', kind: 'added', what });
  }
  const isAllowed = ({ kind }: Difference): boolean => kind === 'added' || (kind === 'widened' && isRaised);
  return { breaking: differences.filter((one) => !isAllowed(one)), additive: differences.filter(isAllowed) };
}
