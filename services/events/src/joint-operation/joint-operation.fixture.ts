import type { JointOperationState } from '@gridhall/messages';
import { placesAbove } from '../event/levels.js';
import { grid, people, town, unitIds } from '../testing/district.fixture.js';
import { hoursOn, now } from '../testing/facts.fixture.js';
import type { JointOperationFacts } from './joint-operation.document.js';

/** The gate of a plant in Zhenhai. */
export const gate = { longitude: 121.6, latitude: 29.95 };

const invitation = {
  unitId: unitIds.agency,
  state: 'ACCEPTED',
  reason: null,
  invitedAt: now,
  answeredAt: now,
} as const;

/** Someone of the agency, in time. */
const signIn = {
  staffId: people.handler.staffId,
  unitId: unitIds.agency,
  at: now,
  receivedAt: now,
  point: gate,
  distanceMetres: 0,
  minutesLate: 0,
};

const planned: JointOperationFacts = {
  number: `${town}-JO-2026-001`,
  title: '园区联合检查',
  plan: '检查三家企业。',
  placeCode: town,
  places: placesAbove(town),
  commandLevel: 'TOWN',
  commandUnitId: unitIds.command,
  state: 'PLANNED',
  matters: [{ eventId: 'event-1', number: '330211003-20261124-0001', workItemCode: 'FIRE', placeCode: grid }],
  eventIds: ['event-1'],
  plannedUnitIds: [unitIds.agency],
  invitations: [],
  unitIds: [],
  meetingPoint: gate,
  meetingAddress: '园区大门',
  radiusMetres: 300,
  startsAt: hoursOn(1),
  graceMinutes: 10,
  signIns: [],
  findings: [],
  pendingFollowUps: 0,
  results: [],
  conclusion: null,
  report: null,
  cancelReason: null,
  convenedAt: null,
  concludedAt: null,
  reportedAt: null,
  cancelledAt: null,
};
const convened: JointOperationFacts = {
  ...planned,
  state: 'CONVENED',
  invitations: [invitation],
  unitIds: [unitIds.agency],
  convenedAt: now,
};

/** A joint operation as it is in a state. */
export function jointIn(state: JointOperationState, facts: Partial<JointOperationFacts> = {}): JointOperationFacts {
  const underWay: JointOperationFacts = { ...convened, state: 'UNDER_WAY', signIns: [signIn] };
  const inState = {
    PLANNED: planned,
    CONVENED: convened,
    UNDER_WAY: underWay,
    CONCLUDED: { ...underWay, state: 'CONCLUDED', concludedAt: hoursOn(3), conclusion: '已整改。' },
    REPORTED: { ...underWay, state: 'REPORTED', concludedAt: hoursOn(3), report: '总结。' },
    CANCELLED: { ...convened, state: 'CANCELLED', cancelledAt: now },
  } as const satisfies Record<JointOperationState, JointOperationFacts>;
  return { ...inState[state], ...facts };
}
