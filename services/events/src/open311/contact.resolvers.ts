import { requireCaller, type KeyRing } from '@gridhall/service-kit';
import { hidesReporter } from '../event/confidential.rules.js';
import { isInPerson, sightOf } from '../event/event.visibility.js';
import type { Resolvers } from '../generated/graphql.js';
import { unsealContact } from './contact.js';

/** Resolvers of `contact.graphql`. */
export function contactResolvers(ring: KeyRing): Resolvers {
  return {
    Event: {
      outsideContact: (event, _, context) => {
        const caller = requireCaller(context);
        const { _id: id, outsideContact } = event;
        const isShown = isInPerson(sightOf(caller, event)) && !hidesReporter(caller, event);
        return isShown && outsideContact !== null ? unsealContact(ring, id, outsideContact) : null;
      },
    },
  };
}
