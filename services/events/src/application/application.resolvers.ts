import { requireCaller } from '@gridhall/service-kit';
import { hidesReporter } from '../event/confidential.rules.js';
import { reference } from '../event/resolvers/references.js';
import type { Resolvers } from '../generated/graphql.js';

/** Resolvers of `application.graphql`: who applied may be who reported it. */
export const applicationResolvers: Resolvers = {
  Event: {
    application: (event, _, context) =>
      hidesReporter(requireCaller(context), event) ? null : reference(event.applicationId),
  },
};
