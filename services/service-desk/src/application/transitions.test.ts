import { APPLICATION_STATES, applicationMessages, ROLES, type ApplicationState } from '@gridhall/messages';
import { roleGrants } from '@gridhall/service-kit';
import { findServiceItem, serviceItems, type ServiceItem } from '../service-item/service-item.data.js';
import { begin, type Submission } from './acceptance.rules.js';
import type { ApplicationFacts } from './application.document.js';
import { decide } from './application.rules.js';
import type { ChangeCommand, Inputs } from './lifecycle.js';
import { acceptance, transitions } from './transitions.js';
import { isAnotherVisit } from './trips.rules.js';

const now = new Date('2026-11-24T02:00:00.000Z');
const placeCode = '330211003201';
const [item] = serviceItems as readonly [ServiceItem, ...ServiceItem[]];
const submission: Submission = {
  item,
  placeCode,
  centre: 'VILLAGE',
  cases: [],
  materials: item.requiredMaterials,
  applicant: { name: 'sealed', phone: 'sealed' },
  trackingCode: 'sealed',
  staffId: 'worker',
};
const worker = {
  staffId: 'worker',
  name: 'worker',
  postings: [{ role: 'SOCIAL_WORKER' as const, place: placeCode, unit: null }],
};

/** Input that a command takes in a state that allows it. */
const given: { readonly [Command in ChangeCommand]: Inputs[Command] } = {
  complete: { materials: item.requiredMaterials },
  process: { comment: null },
  decide: { outcome: 'GRANTED', reasonCode: null, comment: null },
  deliver: { delivery: 'WINDOW', comment: null },
  evaluate: { grade: 5, reasonCode: null, comment: null },
  refer: {
    matter: { workItemCode: 'WASTE', title: 'x', description: 'x', placeCode, urgency: 'NORMAL', staffId: 'w' },
  },
  link: { eventId: 'event' },
};
const commands = Object.keys(given) as ChangeCommand[];

function inState(state: ApplicationState): ApplicationFacts {
  const materials = state === 'MATERIALS_MISSING' ? [] : item.requiredMaterials;
  return { ...begin({ ...submission, materials }, now).document, number: '1', state };
}

/** What the life of an application is, said a second time and in another way: from → command → to. */
const expected: Readonly<Record<ApplicationState, Partial<Record<ChangeCommand, ApplicationState>>>> = {
  MATERIALS_MISSING: { complete: 'ACCEPTED', refer: 'REFERRED' },
  ACCEPTED: { process: 'IN_PROCESS', refer: 'REFERRED' },
  IN_PROCESS: { decide: 'DECIDED', refer: 'REFERRED' },
  DECIDED: { deliver: 'DELIVERED' },
  DELIVERED: { evaluate: 'EVALUATED' },
  EVALUATED: {},
  REFERRED: { link: 'REFERRED' },
};

describe('every command in every state', () => {
  const pairs = APPLICATION_STATES.flatMap((state) => commands.map((command) => ({ state, command })));
  it.each(pairs)('$command in $state does what the life cycle says, or is refused', ({ state, command }) => {
    const to = expected[state][command];
    const take = (): ReturnType<typeof decide> =>
      decide(command, { application: inState(state), item, given: given[command], now }, worker);
    if (to === undefined) expect(take).toThrow(expect.objectContaining({ code: 'APPLICATION_STATE_FORBIDS' }));
    else expect(take()).toMatchObject({ set: { state: to }, entry: { from: state, to } });
  });
});

it('every step of the message contract is told by the table, and no other', () => {
  const told = [acceptance, ...Object.values(transitions)].flatMap(({ to }) => Object.values(to));
  expect([...new Set(told)].toSorted()).toEqual(Object.keys(applicationMessages).toSorted());
});

it.each([
  ...commands.map((command) => ({ name: command, row: transitions[command] })),
  { name: 'accept', row: acceptance },
])(
  '$name is allowed to those whom the permission table names, over the place only',
  ({ name, row: { action, from } }) => {
    if (action === null || name === 'accept') return;
    const command = name as ChangeCommand;
    const state = from[0] ?? 'ACCEPTED';
    for (const role of ROLES) {
      const as = (place: string): (() => unknown) => {
        const caller = { staffId: 's', name: 's', postings: [{ role, place, unit: null }] };
        return () => decide(command, { application: inState(state), item, given: given[command], now }, caller);
      };
      if (roleGrants(role, action)) {
        expect(as(placeCode)).not.toThrow();
        expect(as('330211')).not.toThrow();
        expect(as('330211004')).toThrow(expect.objectContaining({ code: 'OUT_OF_SCOPE' }));
      } else {
        expect(as(placeCode)).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
      }
    }
  },
);

it('the posting nearest to the place is the one that the timeline keeps', () => {
  const postings = ['330211', placeCode, '330211003'].map((place) => ({ ...worker.postings[0], place, unit: place }));
  const caller = {
    ...worker,
    postings: postings.map(({ place, unit }) => ({ role: 'SOCIAL_WORKER' as const, place, unit })),
  };
  const { actor } = decide('process', { application: inState('ACCEPTED'), item, given: given.process, now }, caller);
  expect(actor).toEqual({ staffId: 'worker', role: 'SOCIAL_WORKER', placeCode, unitId: placeCode });
});

it.each([
  ['at once', 0, false],
  ['the same afternoon', 8, false],
  ['twelve hours later', 12, false],
  ['the next morning', 15.5, true],
  ['a week later', 168, true],
])('to come back %s (%d h) is another visit: %s', (_, hours, isAnother) => {
  expect(isAnotherVisit(now, new Date(now.getTime() + hours * 3_600_000))).toBe(isAnother);
});

it('an application begins with the place and all above it, the list version, and the first trip', () => {
  const { document, step } = begin(submission, now);
  expect(step).toBe('accepted');
  expect(document).toMatchObject({
    places: ['330211', '330211003', placeCode],
    serviceItemListVersion: findServiceItem(item.code)?.listVersion,
    trips: 1,
    acceptedAt: now,
  });
});

it('the platform itself does nothing but link', () => {
  for (const command of commands) {
    const state = transitions[command].from[0] ?? 'ACCEPTED';
    const take = (): unknown =>
      decide(command, { application: inState(state), item, given: given[command], now }, null);
    if (command === 'link') expect(take()).toMatchObject({ actor: { system: 'service-desk' } });
    else expect(take).toThrow(/somebody must/);
  }
});
