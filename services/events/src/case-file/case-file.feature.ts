import type { Feature } from '@gridhall/service-kit';
import type { Core } from '../core.js';
import { caseFileMedia } from '../media/case-file.media.js';
import { CASE_FILES, CaseFileLinks } from './case-file.link.js';
import { caseFileResolvers } from './case-file.resolvers.js';
import { caseFileRoute } from './case-file.route.js';

/** An event's file as a sheet, behind a link that is signed. */
export function caseFileFeature({ runtime, store, directory, keeping, now }: Core): Feature {
  const links = new CaseFileLinks(runtime.config.GRIDHALL_GATEWAY_SECRET);
  return {
    resolvers: caseFileResolvers(links, now),
    forwarded: {
      [CASE_FILES]: caseFileRoute({ store, directory, links, media: caseFileMedia(keeping.media), now }),
    },
  };
}
