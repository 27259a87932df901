import { parseInput, requireCaller } from '@gridhall/service-kit';
import { z } from 'zod';
import type { Resolvers } from '../generated/graphql.js';
import type { EventRow } from '../event/event.document.js';
import type { EventStore } from '../event/event.store.js';
import { sightOf, visible } from '../event/event.visibility.js';
import { firstBroken, verify, wordsOf, type Finding, type Verification } from './verification.rules.js';

/** A verification with the event it is of, and when it was made. */
export interface VerificationRow extends Verification {
  readonly event: EventRow;
  readonly verifiedAt: Date;
}

const argumentsSchema = z.object({ id: z.string().min(1).max(64), recordedHash: z.string().max(64).nullish() });

/** What was changed may be personal data. */
function withoutValues(finding: Finding): Finding {
  return { ...finding, stored: null, expected: null };
}

/** Resolvers of `evidence.graphql`. */
export function evidenceResolvers(
  { collection }: EventStore,
  now: () => Date,
): {
  readonly Query: Pick<NonNullable<Resolvers['Query']>, 'verifyTimeline'>;
} & Pick<Resolvers, 'TimelineVerification' | 'TimelineFinding'> {
  return {
    Query: {
      verifyTimeline: async (_, args, context): Promise<VerificationRow | null> => {
        const { id, recordedHash } = parseInput(argumentsSchema, args, []);
        const caller = requireCaller(context);
        // One read of all of it: a step taken meanwhile would make the timeline another one than the event's.
        const document = await collection.findOne({ ...visible(caller), _id: id });
        if (document === null) return null;
        const verification = verify(document, recordedHash ?? null);
        const seesAll = sightOf(caller, document) === 'all';
        const findings = seesAll ? verification.findings : verification.findings.map(withoutValues);
        return { ...verification, findings, event: document, verifiedAt: now() };
      },
    },
    TimelineVerification: {
      isIntact: ({ findings }) => findings.length === 0,
      firstBrokenVersion: firstBroken,
    },
    TimelineFinding: {
      message: (finding) => wordsOf(finding, 'en'),
      messageZh: (finding) => wordsOf(finding, 'zh'),
    },
  };
}
