import { requireCaller } from '@gridhall/service-kit';
import type { Resolvers } from '../generated/graphql.js';
import { sightOf } from '../event/event.visibility.js';

/** The answers to work items' forms. */
export const formResolvers: Resolvers = {
  Event: {
    extra: (event, _, context) => (sightOf(requireCaller(context), event) === 'all' ? event.extra : []),
  },
  EventExtra: {
    text: ({ value }) => ('text' in value ? value.text : null),
    number: ({ value }) => ('number' in value ? value.number : null),
    flag: ({ value }) => ('flag' in value ? value.flag : null),
    date: ({ value }) => ('date' in value ? value.date : null),
    choices: ({ value }) => ('choices' in value ? value.choices : null),
  },
};
