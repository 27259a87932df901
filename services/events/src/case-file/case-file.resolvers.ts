import { requireCaller } from '@gridhall/service-kit';
import type { EventResolvers } from '../generated/graphql.js';
import { sightOf } from '../event/event.visibility.js';
import type { CaseFileLinks } from './case-file.link.js';

/** Resolvers of `case-file.graphql`. */
export function caseFileResolvers(
  links: CaseFileLinks,
  now: () => Date,
): { readonly Event: Pick<EventResolvers, 'caseFileUrl'> } {
  return {
    Event: {
      caseFileUrl: (event, _, context) => {
        const sight = sightOf(requireCaller(context), event);
        return links.make({ id: event._id, sight: sight === 'nothing' ? 'without personal data' : sight }, now());
      },
    },
  };
}
