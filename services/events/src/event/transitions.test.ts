import { EVENT_STATES, ROLES, type EventState, type Role } from '@gridhall/messages';
import { GridhallError, type Caller } from '@gridhall/service-kit';
import {
  district,
  grid,
  otherTown,
  people,
  town,
  unitIds,
  units,
  village,
  type Person,
} from '../testing/district.fixture.js';
import { eventIn, now } from '../testing/facts.fixture.js';
import { note, photo } from '../testing/given.fixture.js';
import { changeCommands, nothingGiven, type ChangeCommand, type Given } from './command.js';
import { decide } from './event.rules.js';
import type { EventFacts } from './event.document.js';
import type { Relation } from './lifecycle.js';
import { rolesOf } from './parties.js';
import { states } from './states.js';
import { liveRows, rowFrom, transitions } from './transitions.js';

const reporters: readonly Role[] = [
  'GRID_LEADER',
  'INSTRUCTOR',
  'GRID_MEMBER',
  'VOLUNTEER',
  'SOCIAL_WORKER',
  'DISPATCHER',
];
const members: readonly Role[] = ['GRID_LEADER', 'INSTRUCTOR', 'GRID_MEMBER', 'SOCIAL_WORKER', 'HANDLER'];
const leads: readonly Role[] = ['GRID_LEADER', 'INSTRUCTOR', 'SOCIAL_WORKER', 'HANDLER'];
const unitOrDispatcher: readonly Role[] = ['GRID_LEADER', 'INSTRUCTOR', 'SOCIAL_WORKER', 'DISPATCHER', 'HANDLER'];

/** event-lifecycle §3 as a person reads it: what may be done today, from where, to where, by whom. */
const page: readonly [ChangeCommand, EventState[], EventState[], readonly Role[]][] = [
  ['accept', ['REPORTED', 'CONFIRMING'], ['ACCEPTED'], ['DISPATCHER']],
  ['dispatch', ['ACCEPTED'], ['DISPATCHED'], ['DISPATCHER']],
  ['escalate', ['REPORTED'], ['REPORTED'], ['DISPATCHER']],
  ['escalate', ['ACCEPTED', 'DISPATCHED', 'IN_PROGRESS'], ['ACCEPTED'], unitOrDispatcher],
  ['acknowledge', ['DISPATCHED'], ['IN_PROGRESS'], members],
  ['return', ['DISPATCHED'], ['ACCEPTED'], leads],
  ['dispose', ['IN_PROGRESS'], ['PENDING_VERIFICATION'], members],
  ['pass', ['PENDING_VERIFICATION'], ['PENDING_EVALUATION', 'CLOSED'], ['GRID_LEADER', 'INSTRUCTOR', 'DISPATCHER']],
  ['fail', ['PENDING_VERIFICATION'], ['IN_PROGRESS', 'REPORTED'], ['GRID_LEADER', 'INSTRUCTOR', 'DISPATCHER']],
  ['evaluate', ['PENDING_EVALUATION'], ['CLOSED'], reporters],
  ['close', ['PENDING_EVALUATION'], ['CLOSED'], ['DISPATCHER']],
  ['reopen', ['CLOSED'], ['ACCEPTED'], [...reporters, 'SUPERVISOR']],
];

const agency = units.find(({ unitId }) => unitId === unitIds.agency) ?? null;

/** All that any command may ask for. */
const everything = (command: ChangeCommand): Given => ({
  reasonCode: {
    ...{ return: 'NOT_OUR_DUTY', escalate: 'CROSSES_PLACES', dispose: 'RESOLVED', fail: 'NOT_DONE' },
    ...{ close: 'ASKED_AND_SILENT', reopen: 'RECURRED', accept: null, dispatch: null, acknowledge: null },
    ...{ pass: null, evaluate: null },
  }[command],
  comment: '已处理。',
  evidence: [photo, note],
  unit: agency,
  satisfaction: 4,
});

/** Somebody in a role who stands to `event` in every way at once, and yet did not dispose of it. */
function standing(role: Role, event: EventFacts): Caller {
  const place = event.commandLevel === 'DISTRICT' ? district : town;
  const posting = { role, place, unit: event.state === 'PENDING_VERIFICATION' ? 'another' : event.holderUnitId };
  return { staffId: event.reporterStaffId ?? '', name: '', postings: [posting] };
}

/** The code of the refusal, or the state that the command leads to. */
function outcome(event: EventFacts, command: ChangeCommand, caller: Caller, given = everything(command)): string {
  try {
    const { set } = decide(event, command, given, caller, now);
    return set.state ?? 'no state';
  } catch (error) {
    if (error instanceof GridhallError) return error.code;
    throw error;
  }
}

describe('the table of the life cycle', () => {
  it('says of today’s commands what the page says', () => {
    const table = transitions
      .filter(({ command, isLive }) => isLive && (changeCommands as readonly string[]).includes(command))
      .map(({ command, from, to, parties }) => [command, from, to, sorted(parties.flatMap(rolesOf))]);
    expect(table).toEqual(page.map(([command, from, to, roles]) => [command, from, to, sorted(roles)]));
  });

  it('has a row for every state, and leads from and to such states only', () => {
    expect(states.map(({ state }) => state)).toEqual(EVENT_STATES);
    const named = transitions.flatMap(({ from, to }) => [...from, ...(typeof to === 'string' ? [] : to)]);
    expect(named.filter((state) => state !== null && !EVENT_STATES.includes(state))).toEqual([]);
  });

  it('has at most one row by which a command leaves a state today', () => {
    for (const command of changeCommands) {
      const from = liveRows(command).flatMap((row) => row.from);
      expect(new Set(from).size).toBe(from.length);
    }
  });

  it('leads out of a state for good only by the ways back that the page names', () => {
    const ends = states.filter(({ terminal }) => terminal === 'yes').map(({ state }) => state);
    const waysOut = transitions.filter(({ from }) => from.some((state) => state !== null && ends.includes(state)));
    expect(waysOut.map(({ command }) => command)).toEqual(['appeal', 'unmerge']);
  });
});

/** Every state with every role. */
const situations = EVENT_STATES.flatMap((state) => ROLES.map((role) => ({ state, role })));

describe('every state × command × role', () => {
  it.each(changeCommands)('%s moves the event as the table says, or is refused with its code', (command) => {
    const mayAtAll = new Set(liveRows(command).flatMap(({ parties }) => parties.flatMap(rolesOf)));
    const outcomes = situations.map(({ state, role }) => {
      const event = eventIn(state);
      return { state, role, result: outcome(event, command, standing(role, event)) };
    });
    const expected = outcomes.map(({ state, role, result }) => {
      const row = rowFrom(command, state);
      if (!mayAtAll.has(role)) return { state, role, result: 'FORBIDDEN' };
      if (row === undefined) return { state, role, result: 'EVENT_STATE_FORBIDS' };
      if (!row.parties.flatMap(rolesOf).includes(role)) return { state, role, result: 'FORBIDDEN' };
      // Where the table leaves two ends, either is right; which one, the tests of each command say.
      const end = row.to.length > 1 && (row.to as readonly string[]).includes(result) ? result : row.to[0];
      return { state, role, result: end };
    });
    expect(outcomes).toEqual(expected);
    expect(outcomes).toHaveLength(EVENT_STATES.length * ROLES.length);
  });
});

describe('who does not stand to the event as the table says', () => {
  const refusals: readonly [Relation, string][] = [
    ['commandOfLevel', 'EVENT_AT_OTHER_LEVEL'],
    ['overPlace', 'OUT_OF_SCOPE'],
    ['holderUnit', 'EVENT_HELD_BY_OTHER_UNIT'],
    ['reporter', 'NOT_THE_REPORTER'],
  ];
  const codeOf = new Map(refusals);

  it.each(changeCommands)('is told why %s is not theirs, whatever their role', (command) => {
    const rows = EVENT_STATES.flatMap((state) => rowFrom(command, state) ?? []);
    for (const { from, parties } of rows) {
      for (const role of ROLES) {
        const stranger: Caller = { staffId: 'x', name: '', postings: [{ role, place: otherTown, unit: 'elsewhere' }] };
        const party = parties.find((one) => rolesOf(one).includes(role));
        const expected = party === undefined ? 'FORBIDDEN' : codeOf.get(party.relation);
        for (const state of from) {
          if (state !== null)
            expect([state, role, outcome(eventIn(state), command, stranger)]).toEqual([state, role, expected]);
        }
      }
    }
  });

  it('is the centre, while the town has the event, and the town, when the centre has it', () => {
    const { centre, dispatcher } = people;
    const as = ({ staffId, postings }: Person): Caller => ({ staffId, name: '', postings });
    expect(outcome(eventIn('REPORTED'), 'accept', as(centre))).toBe('EVENT_AT_OTHER_LEVEL');
    const atDistrict = eventIn('REPORTED', {
      commandLevel: 'DISTRICT',
      level: 'DISTRICT',
      holderUnitId: unitIds.centre,
    });
    expect(outcome(atDistrict, 'accept', as(dispatcher))).toBe('EVENT_AT_OTHER_LEVEL');
    expect(outcome(atDistrict, 'accept', as(centre))).toBe('ACCEPTED');
  });

  it('is a handler of the town’s agencies, as far as the command room is concerned', () => {
    const handler: Caller = {
      staffId: 'h',
      name: '',
      postings: [{ role: 'HANDLER', place: town, unit: unitIds.agency }],
    };
    expect(outcome(eventIn('ACCEPTED'), 'escalate', handler)).toBe('EVENT_HELD_BY_OTHER_UNIT');
  });

  it('acts in the posting nearest to the place', () => {
    const postings = [
      { role: 'INSTRUCTOR' as const, place: village, unit: unitIds.office },
      { role: 'GRID_LEADER' as const, place: grid, unit: unitIds.team },
    ];
    const { posting } = decide(
      eventIn('PENDING_VERIFICATION'),
      'pass',
      { ...nothingGiven, evidence: [note] },
      { staffId: 'l', name: '', postings },
      now,
    );
    expect(posting.place).toBe(grid);
  });
});

function sorted(roles: readonly Role[]): Role[] {
  return [...new Set(roles)].sort();
}
