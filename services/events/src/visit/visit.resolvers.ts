import { requireCaller } from '@gridhall/service-kit';
import { hidesReporter } from '../event/confidential.rules.js';
import { reference } from '../event/resolvers/references.js';
import type { Resolvers } from '../generated/graphql.js';

/** Resolvers of `visit.graphql`: who went on the visit reported it. */
export const visitResolvers: Resolvers = {
  Event: {
    visit: (event, _, context) =>
      hidesReporter(requireCaller(context), event) ? null : reference(event.visitId ?? null),
  },
};
