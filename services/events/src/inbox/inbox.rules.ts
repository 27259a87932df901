import type { EventState } from '@gridhall/messages';
import { postingsFor, type Caller } from '@gridhall/service-kit';
import type { Filter } from 'mongodb';
import type { EventDocument } from '../event/event.document.js';
import { among } from '../event/event.filter.rules.js';
import { oneOf, visiblePlaces, visibleUnits } from '../event/event.visibility.js';
import { openStates } from '../event/states.js';
import type { InboxGroupName } from '../generated/graphql.js';

/** A group of an inbox: the states of event-lifecycle §2 in which the same is to be done next. */
export interface GroupRow {
  readonly name: InboxGroupName;
  readonly nameZh: string;
  readonly states: readonly EventState[];
  /** Within so many hours from now its deadline comes; 0: it is past. Undefined: whenever. */
  readonly dueWithinHours?: number;
}

/** Every open state but the draft, which nobody but its device has, in exactly one group; in the order of an event's life. */
const stages: readonly GroupRow[] = [
  { name: 'TO_ACCEPT', nameZh: '待受理', states: ['REPORTED', 'CONFIRMING'] },
  { name: 'TO_SUPPLY', nameZh: '待补充', states: ['INFO_REQUESTED'] },
  { name: 'TO_DISPATCH', nameZh: '待派遣', states: ['ACCEPTED'] },
  { name: 'TO_SIGN_FOR', nameZh: '待签收', states: ['DISPATCHED'] },
  { name: 'IN_PROGRESS', nameZh: '处置中', states: ['IN_PROGRESS'] },
  { name: 'SUSPENDED', nameZh: '挂账', states: ['SUSPENDED'] },
  { name: 'TO_VERIFY', nameZh: '待核查', states: ['PENDING_VERIFICATION'] },
  { name: 'TO_EVALUATE', nameZh: '待评价', states: ['PENDING_EVALUATION'] },
];

const open = stages.flatMap(({ states }) => states);

/** The stages, and across them what is late or soon will be (event-lifecycle §4). */
export const groups: readonly GroupRow[] = [
  ...stages,
  { name: 'DUE_SOON', nameZh: '即将到期', states: open, dueWithinHours: 24 },
  { name: 'OVERDUE', nameZh: '已超期', states: open, dueWithinHours: 0 },
];

/** The name of a box, as the schema has it. */
export type BoxName = 'mine' | 'myUnit' | 'myPlace';

/** What holds of the events of a group, or of all of a box. Pure. */
export function conditionsOf(group: InboxGroupName | null, now: Date): Filter<EventDocument> {
  const { states = open, dueWithinHours } = groups.find(({ name }) => name === group) ?? {};
  const inState = among('state', states, openStates);
  if (dueWithinHours === undefined) return inState;
  const until = new Date(now.getTime() + dueWithinHours * 3_600_000);
  return { ...inState, dueAt: dueWithinHours === 0 ? { $lt: now } : { $gte: now, $lt: until } };
}

/** Units whose events the caller sees as far as these lie in their place, or are their own reports. */
function unitsInPlace(caller: Caller, others: readonly string[]): Filter<EventDocument>[] {
  return postingsFor(caller, 'event:read').flatMap(({ unit, place }) =>
    unit === null || others.includes(unit)
      ? []
      : [
          { holderUnitId: unit, places: place },
          { holderUnitId: unit, reporterStaffId: caller.staffId },
        ],
  );
}

/** What each box holds: alternatives that all lie within what the caller sees, each with an index (event.visibility.ts). Pure. */
export const boxes: Readonly<Record<BoxName, (caller: Caller) => Filter<EventDocument>[]>> = {
  mine: (caller) => [
    { reporterStaffId: caller.staffId },
    ...oneOf('holderUnitId', visibleUnits(caller)).map((held) => ({ ...held, assigneeStaffId: caller.staffId })),
  ],
  myUnit: (caller) => {
    const units = visibleUnits(caller);
    return [...oneOf('holderUnitId', units), ...unitsInPlace(caller, units)];
  },
  myPlace: (caller) => oneOf('places', visiblePlaces(caller)),
};
