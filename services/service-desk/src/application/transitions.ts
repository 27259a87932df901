import { missingMaterials } from '../service-item/service-item.rules.js';
import { badGradeExplained, gradeGiven, materialsOfItem, refusalExplained, somethingBrought } from './guards.js';
import type { ChangeCommand, Row, TransitionRow } from './lifecycle.js';
import { isAnotherVisit } from './trips.rules.js';

/**
 * The life of an application 办件 (domain §5), row by row: accepted, processed, decided, delivered, evaluated; or handed
 * over as a matter. The docs' diagram and the tests read it. Who may: a posting that grants `action` over the place of
 * the application.
 */
export const acceptance: Row = {
  zh: '受理',
  from: [null],
  to: { ACCEPTED: 'accepted', MATERIALS_MISSING: 'submitted' },
  action: 'application:accept',
};

/** The commands on an application that is there. */
export const transitions: { readonly [Command in ChangeCommand]: TransitionRow<Command> } = {
  complete: {
    zh: '补齐材料',
    from: ['MATERIALS_MISSING'],
    // Still missing something: the list is given again, and the trip counts all the same.
    to: { ACCEPTED: 'accepted', MATERIALS_MISSING: 'submitted' },
    action: 'application:accept',
    guards: [materialsOfItem, somethingBrought],
    effect: ({ application, item, given, now }) => {
      const materials = [...new Set([...application.materials, ...given.materials])];
      const missing = missingMaterials(item, application.cases, materials);
      const isComplete = missing.length === 0;
      return {
        to: isComplete ? 'ACCEPTED' : 'MATERIALS_MISSING',
        set: {
          materials,
          missingMaterials: missing,
          trips: application.trips + 1,
          lastTripAt: now,
          acceptedAt: isComplete ? now : null,
        },
        evidence: given.materials,
      };
    },
  },
  process: {
    zh: '办理',
    from: ['ACCEPTED'],
    to: { IN_PROCESS: 'processing' },
    action: 'application:process',
    guards: [],
    effect: ({ given: { comment }, now }) => ({ to: 'IN_PROCESS', set: { processingAt: now }, comment }),
  },
  decide: {
    zh: '决定',
    from: ['IN_PROCESS'],
    to: { DECIDED: 'decided' },
    action: 'application:decide',
    guards: [refusalExplained],
    effect: ({ given: { outcome, reasonCode, comment }, now }) => ({
      to: 'DECIDED',
      // A reason is one for refusing: what is granted carries none.
      set: {
        decision: { outcome, reasonCode: outcome === 'REFUSED' ? reasonCode : null, comment },
        decidedAt: now,
      },
      reasonCode: outcome === 'REFUSED' ? reasonCode : null,
      comment,
    }),
  },
  deliver: {
    zh: '送达',
    from: ['DECIDED'],
    to: { DELIVERED: 'delivered' },
    action: 'application:deliver',
    guards: [],
    effect: ({ application, given: { delivery, comment }, now }) => {
      const isTrip = delivery === 'WINDOW' && isAnotherVisit(application.lastTripAt, now);
      const trip = isTrip ? { trips: application.trips + 1, lastTripAt: now } : {};
      return { to: 'DELIVERED', set: { delivery, deliveredAt: now, ...trip }, comment };
    },
  },
  evaluate: {
    zh: '好差评',
    // Once: an evaluated one is in no state of this row.
    from: ['DELIVERED'],
    to: { EVALUATED: 'evaluated' },
    action: 'application:evaluate',
    guards: [gradeGiven, badGradeExplained],
    effect: ({ given: { grade, reasonCode, comment }, now }) => ({
      to: 'EVALUATED',
      set: { evaluation: { grade, reasonCode, comment }, evaluatedAt: now },
      reasonCode,
      comment,
    }),
  },
  refer: {
    zh: '转事件',
    from: ['MATERIALS_MISSING', 'ACCEPTED', 'IN_PROCESS'],
    to: { REFERRED: 'referred' },
    action: 'application:refer',
    guards: [],
    effect: ({ given: { matter }, now }) => ({ to: 'REFERRED', set: { matter, referredAt: now } }),
  },
  link: {
    zh: '关联事件',
    from: ['REFERRED'],
    to: { REFERRED: 'linked' },
    action: null,
    guards: [],
    effect: ({ given: { eventId } }) => ({ to: 'REFERRED', set: { eventId } }),
  },
};
