import { GridhallError } from '@gridhall/service-kit';
import { errors } from '../../errors.js';
import { isPlatform } from '../doer.js';
import { requestKinds, type Command } from '../lifecycle.js';
import { limits } from '../limits.js';
import type { GuardRule } from './guard.js';

const DAY_MS = 24 * 3_600_000;

const isAbout = (command: Command, kind: string): boolean =>
  command.toLowerCase() === `approve${kind}` || command.toLowerCase() === `reject${kind}`;

/** What one person asks for and another one decides. */
export const requestGuards = {
  nothingRequested: {
    asks: 'event',
    refuse: ({ event: { pending } }) =>
      pending === null ? null : new GridhallError(errors.REQUEST_PENDING, { kind: pending.kind }),
  },
  requestPending: {
    asks: 'event',
    refuse: ({ event: { pending } }, command) =>
      pending !== null && isAbout(command, pending.kind)
        ? null
        : new GridhallError(errors.NOTHING_REQUESTED, {
            kind: requestKinds.find((kind) => isAbout(command, kind)),
          }),
  },
  secondPerson: {
    asks: 'event',
    refuse: ({ event: { pending }, caller }) =>
      !isPlatform(caller) && pending?.staffId === caller.staffId
        ? new GridhallError(errors.SECOND_PERSON_REQUIRED)
        : null,
  },
  extensionWithinLimit: {
    asks: 'input',
    input: 'workingDays',
    refuse: ({ workingDays }, { extensionWorkingDays: granted }) => {
      const left = limits.extensionWorkingDays - granted;
      return workingDays !== null && workingDays >= 1 && workingDays <= left
        ? null
        : new GridhallError(errors.EXTENSION_LIMIT, { limit: limits.extensionWorkingDays, left });
    },
  },
  suspensionsLeft: {
    asks: 'event',
    refuse: ({ event }) =>
      event.suspendedMs < limits.suspensionDays * DAY_MS
        ? null
        : new GridhallError(errors.SUSPENSION_LIMIT, { limit: limits.suspensionDays }),
  },
  resumeDateGiven: {
    asks: 'input',
    input: 'resumeDate',
    refuse: ({ resumeDate }, { suspendedMs }, _, now) => {
      const longest = Math.min(limits.suspensionReviewDays, limits.suspensionDays - suspendedMs / DAY_MS);
      const until = new Date(now.getTime() + longest * DAY_MS);
      return resumeDate !== null && resumeDate > now && resumeDate <= until
        ? null
        : new GridhallError(errors.RESUME_DATE_REQUIRED, { until });
    },
  },
} as const satisfies Record<string, GuardRule>;
