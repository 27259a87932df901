import {
  commonErrors,
  firstBrokenVersion,
  GridhallError,
  parseInput,
  requireCaller,
  type AccessLog,
  type Posting,
  type Sealer,
} from '@gridhall/service-kit';
import { z } from 'zod';
import type { Context } from '../context.js';
import type { Resolvers } from '../generated/graphql.js';
import { personalApplicant, unsealApplicant, unsealTrackingCode } from './applicant.js';
import type { ApplicationRow } from './application.document.js';
import type { ApplicationEntry } from './application.loaders.js';
import { casesOf, itemOf, materialsOf, reasonOf } from './application.parts.js';
import { personalPosting, sightOf } from './application.visibility.js';
import { evaluationReasons, refusalReasons } from './reasons.js';

const purposeSchema = z.string().trim().min(2).max(200);

/** Does the caller see what may be personal, masked or in words (domain §7)? */
function seesAll(application: ApplicationRow, context: Context): boolean {
  return sightOf(requireCaller(context), application) === 'all';
}

/** The posting at whose windows the caller sits. @throws OUT_OF_SCOPE for who does not sit at the windows of the place */
function requirePersonalData(application: ApplicationRow, context: Context): Posting {
  const posting = personalPosting(requireCaller(context), application);
  if (posting !== undefined) return posting;
  throw new GridhallError(commonErrors.OUT_OF_SCOPE, { placeCode: application.placeCode });
}

/** The timeline up to the version that was read: a step that was taken meanwhile belongs to another answer. */
async function timelineOf(application: ApplicationRow, { loaders }: Context): Promise<readonly ApplicationEntry[]> {
  return (await loaders.timelines.load(application._id)).slice(0, application.version);
}

/** Resolvers of `Application`: what others own are references, what may be personal asks who looks. */
export function applicationTypeResolvers(sealer: Sealer, accessLog: AccessLog): NonNullable<Resolvers['Application']> {
  return {
    __resolveReference: ({ id }, { loaders }) => loaders.applications.load(id),
    id: ({ _id }) => _id,
    serviceItem: itemOf,
    place: ({ placeCode }) => ({ code: placeCode }),
    applicant: (application, _, context) =>
      seesAll(application, context) && application.applicant !== null
        ? personalApplicant(unsealApplicant(sealer, application._id, application.applicant), {
            places: [application.placeCode],
          })
        : null,
    applicantInClear: async (application, { purpose: rawPurpose, reason }, context) => {
      const purpose = parseInput(purposeSchema, rawPurpose, ['purpose']);
      const { _id: subjectId, placeCode } = application;
      await accessLog.note({
        ...{ caller: requireCaller(context), posting: requirePersonalData(application, context) },
        ...{ kind: 'APPLICATION', subjectId, fields: ['name', 'phone'], reason, note: purpose },
        requestId: context.requestId,
      });
      return application.applicant === null
        ? null
        : personalApplicant(unsealApplicant(sealer, subjectId, application.applicant), {
            places: [placeCode],
            isRevealed: true,
          });
    },
    trackingCode: (application, _, context) => {
      requirePersonalData(application, context);
      const { _id, trackingCode } = application;
      return trackingCode === null ? null : unsealTrackingCode(sealer, _id, trackingCode);
    },
    anonymisedAt: ({ tombstone }) => tombstone?.at ?? null,
    cases: casesOf,
    materials: (application) => materialsOf(application, application.materials),
    missingMaterials: (application) => materialsOf(application, application.missingMaterials),
    decision: (application, _, context) => {
      const { decision } = application;
      if (decision === null) return null;
      const { outcome, reasonCode, comment } = decision;
      const words = seesAll(application, context) ? comment : null;
      return { outcome, reason: reasonOf(refusalReasons, reasonCode), comment: words };
    },
    evaluation: (application, _, context) => {
      const { evaluation } = application;
      if (evaluation === null) return null;
      const { grade, reasonCode, comment } = evaluation;
      const words = seesAll(application, context) ? comment : null;
      return { grade, reason: reasonOf(evaluationReasons, reasonCode), comment: words };
    },
    matter: (application, _, context) => {
      const { matter } = application;
      if (matter === null) return null;
      const { workItemCode, title, description, placeCode, urgency, staffId } = matter;
      const words = seesAll(application, context) ? { title, description } : { title: null, description: null };
      return {
        workItem: { code: workItemCode },
        place: { code: placeCode },
        urgency,
        referredBy: { id: staffId },
        ...words,
      };
    },
    event: ({ eventId }) => (eventId === null ? null : { id: eventId }),
    receivedBy: ({ receivedByStaffId }) => ({ id: receivedByStaffId }),
    timeline: async (application, _, context) => {
      const sight = sightOf(requireCaller(context), application);
      return (await timelineOf(application, context)).map((entry) => ({ entry, sight }));
    },
    timelineIntact: async (application, _, context) => {
      const timeline = await timelineOf(application, context);
      // The head tells when the newest entries were cut off, which leaves a sound chain.
      return firstBrokenVersion(timeline) === null && timeline[application.version - 1]?.hash === application.headHash;
    },
  };
}
