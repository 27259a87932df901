import { EVENT_STATES, ROLES, type EventState, type Role } from '@gridhall/messages';
import { GridhallError, type Caller } from '@gridhall/service-kit';
import {
  district,
  grid,
  nextGrid,
  otherTown,
  people,
  town,
  unitIds,
  units,
  village,
  type Person,
} from '../testing/district.fixture.js';
import { eventIn, hoursOn, now } from '../testing/facts.fixture.js';
import { note, photo } from '../testing/given.fixture.js';
import { changeCommands, nothingGiven, systemCommands, type AnyCommand, type Given } from './command.js';
import type { Doer } from './doer.js';
import { decide } from './event.rules.js';
import type { EventFacts } from './event.document.js';
import { requestKinds, type Relation, type TransitionRow } from './lifecycle.js';
import { rolesOf } from './parties.js';
import { reasons } from './reasons.js';
import { states } from './states.js';
import { rowFrom, rowsOf, transitions } from './transitions.js';

const fieldworkers: readonly Role[] = ['GRID_LEADER', 'INSTRUCTOR', 'GRID_MEMBER', 'VOLUNTEER'];
const reporters: readonly Role[] = [...fieldworkers, 'SOCIAL_WORKER', 'DISPATCHER'];
const members: readonly Role[] = ['GRID_LEADER', 'INSTRUCTOR', 'GRID_MEMBER', 'SOCIAL_WORKER', 'HANDLER'];
const leads: readonly Role[] = ['GRID_LEADER', 'INSTRUCTOR', 'SOCIAL_WORKER', 'HANDLER'];
const dispatcher: readonly Role[] = ['DISPATCHER'];
const verifiers: readonly Role[] = ['GRID_LEADER', 'INSTRUCTOR', 'DISPATCHER'];
const watchers: readonly Role[] = ['DISPATCHER', 'SUPERVISOR'];
const nobody: readonly Role[] = [];

const beforeVerification: EventState[] = [
  ...(['REPORTED', 'CONFIRMING', 'INFO_REQUESTED', 'ACCEPTED', 'DISPATCHED', 'IN_PROGRESS', 'SUSPENDED'] as const),
];
const open: EventState[] = [...beforeVerification, 'PENDING_VERIFICATION', 'PENDING_EVALUATION'];
const dispatched: EventState[] = ['DISPATCHED', 'IN_PROGRESS'];
const voidable: EventState[] = ['ACCEPTED', 'DISPATCHED', 'IN_PROGRESS', 'SUSPENDED'];
const ended: EventState[] = ['DECLINED', 'WITHDRAWN', 'RECORDED'];

/** event-lifecycle §3 as a person reads it: from where, to where, by whom beside the platform itself. */
const page: readonly [AnyCommand, EventState[], string[], readonly Role[]][] = [
  ['requestConfirmation', ['REPORTED'], ['CONFIRMING'], dispatcher],
  ['confirm', ['CONFIRMING'], ['REPORTED'], fieldworkers],
  ['accept', ['REPORTED', 'CONFIRMING'], ['ACCEPTED'], dispatcher],
  ['decline', ['REPORTED', 'CONFIRMING'], ['DECLINED', 'same'], dispatcher],
  ['approveDecline', ['REPORTED', 'CONFIRMING'], ['DECLINED'], dispatcher],
  ['rejectDecline', ['REPORTED', 'CONFIRMING'], ['same'], dispatcher],
  ['appeal', ['DECLINED'], ['REPORTED'], reporters],
  ['requestInfo', ['REPORTED', 'ACCEPTED', 'IN_PROGRESS'], ['INFO_REQUESTED'], [...members, 'DISPATCHER']],
  ['supplyInfo', ['INFO_REQUESTED'], ['previous'], reporters],
  ['merge', beforeVerification, ['MERGED'], dispatcher],
  ['unmerge', ['MERGED'], ['previous'], dispatcher],
  ['withdraw', ['DRAFT', 'REPORTED'], ['WITHDRAWN'], reporters],
  ['expireDraft', ['DRAFT'], ['WITHDRAWN'], nobody],
  ['fileForRecord', ['REPORTED', 'ACCEPTED'], ['RECORDED'], dispatcher],
  ['dispatch', ['ACCEPTED'], ['DISPATCHED'], dispatcher],
  ['recall', ['DISPATCHED'], ['ACCEPTED'], dispatcher],
  ['recall', ['IN_PROGRESS'], ['same'], dispatcher],
  ['approveRecall', ['IN_PROGRESS'], ['ACCEPTED'], leads],
  ['rejectRecall', ['IN_PROGRESS'], ['same'], leads],
  ['void', voidable, ['same'], dispatcher],
  ['approveVoid', voidable, ['DECLINED'], dispatcher],
  ['rejectVoid', voidable, ['same'], dispatcher],
  ['escalate', ['REPORTED'], ['REPORTED'], dispatcher],
  ['escalate', ['ACCEPTED', 'DISPATCHED', 'IN_PROGRESS'], ['ACCEPTED'], [...leads, 'DISPATCHER']],
  ['delegate', ['ACCEPTED'], ['ACCEPTED'], dispatcher],
  ['acknowledge', ['DISPATCHED'], ['IN_PROGRESS'], members],
  ['return', ['DISPATCHED'], ['ACCEPTED'], leads],
  ['addProgress', ['IN_PROGRESS'], ['same'], members],
  ['transferWithinUnit', ['IN_PROGRESS'], ['same'], members],
  ['requestAssist', ['IN_PROGRESS'], ['same'], members],
  ['acceptAssist', dispatched, ['same'], members],
  ['completeAssist', ['IN_PROGRESS'], ['same'], members],
  ['declineAssist', dispatched, ['same'], leads],
  ['waiveAssist', dispatched, ['same'], dispatcher],
  ['extend', ['IN_PROGRESS'], ['same'], leads],
  ['approveExtend', ['IN_PROGRESS'], ['same'], dispatcher],
  ['rejectExtend', ['IN_PROGRESS'], ['same'], dispatcher],
  ['suspend', ['IN_PROGRESS'], ['same'], leads],
  ['approveSuspend', ['IN_PROGRESS'], ['SUSPENDED'], dispatcher],
  ['rejectSuspend', ['IN_PROGRESS'], ['same'], dispatcher],
  ['resume', ['SUSPENDED'], ['IN_PROGRESS'], leads],
  ['dispose', ['IN_PROGRESS'], ['PENDING_VERIFICATION'], members],
  ['pass', ['PENDING_VERIFICATION'], ['PENDING_EVALUATION', 'CLOSED'], verifiers],
  ['fail', ['PENDING_VERIFICATION'], ['IN_PROGRESS', 'REPORTED'], verifiers],
  ['reassignVerification', ['PENDING_VERIFICATION'], ['same'], dispatcher],
  ['evaluate', ['PENDING_EVALUATION'], ['CLOSED', 'same'], reporters],
  ['expireEvaluation', ['PENDING_EVALUATION'], ['CLOSED'], nobody],
  ['close', ['PENDING_EVALUATION'], ['CLOSED'], dispatcher],
  ['redo', ['PENDING_EVALUATION'], ['ACCEPTED'], dispatcher],
  ['reopen', ['CLOSED'], ['ACCEPTED'], [...reporters, 'SUPERVISOR']],
  ['archive', ['CLOSED'], ['ARCHIVED'], nobody],
  ['split', ['ACCEPTED', 'IN_PROGRESS'], ['same'], dispatcher],
  ['supervise', open, ['same'], watchers],
  ['cancelSupervision', open, ['same'], watchers],
  ['urge', open, ['same'], watchers],
  ['instruct', open, ['same'], watchers],
  ['copy', open, ['same'], dispatcher],
  ['setUrgent', open, ['same'], dispatcher],
  ['setConfidential', [...open, 'CLOSED', 'DECLINED'], ['same'], reporters],
  ['setLegacy', open, ['same'], dispatcher],
  ['comment', [...open, 'CLOSED', 'DECLINED'], ['same'], [...reporters, ...members, 'SUPERVISOR']],
  ['follow', open, ['same'], nobody],
  ['unfollow', [...open, ...ended], ['same'], nobody],
  ['remind', open, ['same'], nobody],
  ['warn', open, ['same'], nobody],
  ['handOver', open, ['same'], nobody],
];

const unitOf = (id: string): (typeof units)[number] | null => units.find(({ unitId }) => unitId === id) ?? null;

/** All that any command may ask for. */
const everything = (command: AnyCommand): Given => ({
  reasonCode: reasons[command]?.[0]?.code ?? null,
  comment: '已处理。',
  evidence: [photo, note],
  unit: unitOf(command === 'waiveAssist' ? unitIds.orderAgency : unitIds.agency),
  satisfaction: 4,
  assists: units.filter(({ unitId }) => unitId === unitIds.office).map((unit) => ({ unit, isMandatory: true })),
  copies: [unitIds.department],
  staffId: people.handler.staffId,
  supervision: 'RED',
  flag: true,
  resumeDate: hoursOn(240),
  workingDays: 5,
  isInterim: true,
  parts: ['1', '2'].map((id) => ({ id, title: id, description: id })),
  dueAt: now,
  follower: { eventId: 'event-3', reporterStaffId: null },
  successorCode: nextGrid,
  related: { primary: { id: 'event-2', state: 'ACCEPTED', placeCode: nextGrid, commandLevel: 'TOWN' }, openParts: [] },
});

/** An event in a state, with what else the command looks for in it. */
function eventFor(command: AnyCommand, state: EventState): EventFacts {
  const kind = requestKinds.find((one) => command.toLowerCase().endsWith(one));
  const isDecision = /^(approve|reject)/.test(command) && kind !== undefined;
  const asked = { unitId: null, at: now, reasonCode: null, comment: null, resumeDate: hoursOn(240), workingDays: 5 };
  const assist = {
    isMandatory: false,
    askedAt: now,
    answeredAt: null,
    unitId: unitIds.orderAgency,
    role: 'ASSIST',
  } as const;
  const atDistrict = { commandLevel: 'DISTRICT', level: 'DISTRICT', holderUnitId: unitIds.centre } as const;
  const event = eventIn(state);
  return {
    ...event,
    ...(isDecision ? { pending: { ...asked, kind, staffId: 'another' } } : {}),
    ...(command === 'delegate' ? atDistrict : {}),
    ...(command === 'cancelSupervision' ? { supervision: 'NORMAL' } : {}),
    ...(command === 'redo' ? { satisfaction: 1 } : {}),
    assignments: [...event.assignments, { ...assist, state: command === 'completeAssist' ? 'ACCEPTED' : 'PENDING' }],
  };
}

/** Somebody in a role who stands to `event` as its row asks, and yet did not dispose of it. */
function standing(role: Role, event: EventFacts, command: AnyCommand): Caller {
  const isAbove = command === 'instruct';
  const place = event.commandLevel === 'DISTRICT' || isAbove ? district : town;
  const isAssisting = /^(accept|complete|decline)Assist$/.test(command);
  const held = isAssisting ? unitIds.orderAgency : event.holderUnitId;
  const posting = { role, place, unit: event.state === 'PENDING_VERIFICATION' ? 'another' : held };
  return { staffId: event.reporterStaffId ?? '', name: '', postings: [posting] };
}

/** The code of the refusal, or the state that the command leads to. */
function outcome(event: EventFacts, command: AnyCommand, caller: Doer, given = everything(command)): string {
  try {
    const { set } = decide(event, command, given, caller, now);
    return set.state ?? 'no state';
  } catch (error) {
    if (error instanceof GridhallError) return error.code;
    throw error;
  }
}

const allCommands: readonly AnyCommand[] = [...new Set([...changeCommands, ...systemCommands])];

describe('the table of the life cycle', () => {
  it('says of each command what the page says', () => {
    const table = transitions
      .filter(({ command }) => (allCommands as readonly string[]).includes(command))
      .map(({ command, from, to, parties }) => [command, from, to, sorted(parties.flatMap(rolesOf))]);
    expect(table).toEqual(page.map(([command, from, to, roles]) => [command, from, to, sorted(roles)]));
  });

  it('has a row for every state, and leads from and to such states only', () => {
    expect(states.map(({ state }) => state)).toEqual(EVENT_STATES);
    const named = transitions.flatMap(({ from, to }): readonly (string | null)[] => [...from, ...to]);
    const known: readonly (string | null)[] = [...EVENT_STATES, null, 'same', 'previous'];
    expect(named.filter((state) => !known.includes(state))).toEqual([]);
    // Every state is come to, and left or an end.
    expect(states.filter(({ state }) => !transitions.some(({ to }) => to.includes(state)))).toEqual([]);
  });

  it('is what each command is to be had by: of people, of the platform, or a report’s', () => {
    const births = ['saveDraft', 'report', 'selfHandle'];
    expect(new Set(transitions.map(({ command }) => command))).toEqual(new Set([...births, ...allCommands]));
    for (const command of systemCommands) {
      const parties = rowsOf(command).flatMap((row) => row.parties);
      expect([command, parties.some(({ relation }) => relation === 'system')]).toEqual([command, true]);
    }
    for (const command of changeCommands) {
      expect([command, rowsOf(command).flatMap(({ parties }) => parties.flatMap(rolesOf))]).not.toEqual([command, []]);
    }
  });

  it('has at most one row by which a command leaves a state', () => {
    for (const command of allCommands) {
      const from = rowsOf(command).flatMap((row) => row.from);
      expect(new Set(from).size).toBe(from.length);
    }
  });

  it('leads out of a state for good only by the ways back that the page names', () => {
    const ends = states.filter(({ terminal }) => terminal === 'yes').map(({ state }) => state);
    const waysOut = transitions.filter(({ from }) => from.some((state) => state !== null && ends.includes(state)));
    const moving = waysOut.filter(({ to }) => to.some((end) => end !== 'same'));
    expect(moving.map(({ command }) => command)).toEqual(['appeal', 'unmerge']);
  });
});

/** Every state with every role. */
const situations = EVENT_STATES.flatMap((state) => ROLES.map((role) => ({ state, role })));

/** Where the table lets a row end, of an event. */
function endsOf({ to }: TransitionRow, { state, infoRequest, merge }: EventFacts): string[] {
  const before = state === 'MERGED' ? merge?.from : infoRequest?.from;
  return to.map((end) => (end === 'same' ? state : end === 'previous' ? (before ?? '') : end));
}

describe('every state × command × role', () => {
  it.each(allCommands)('%s moves the event as the table says, or is refused with its code', (command) => {
    const mayAtAll = new Set(rowsOf(command).flatMap(({ parties }) => parties.flatMap(rolesOf)));
    const outcomes = situations.map(({ state, role }) => {
      const event = eventFor(command, state);
      return { state, role, result: outcome(event, command, standing(role, event, command)) };
    });
    const expected = outcomes.map(({ state, role, result }) => {
      const row = rowFrom(command, state);
      if (!mayAtAll.has(role)) return { state, role, result: 'FORBIDDEN' };
      if (row === undefined) return { state, role, result: 'EVENT_STATE_FORBIDS' };
      if (!row.parties.flatMap(rolesOf).includes(role)) return { state, role, result: 'FORBIDDEN' };
      // Where the table leaves two ends, either is right; which one, the tests of each command say.
      const ends = endsOf(row, eventFor(command, state));
      return { state, role, result: ends.includes(result) ? result : ends[0] };
    });
    expect(outcomes).toEqual(expected);
    expect(outcomes).toHaveLength(EVENT_STATES.length * ROLES.length);
  });

  it.each(allCommands)('%s by the platform itself moves it as the table says, or is refused', (command) => {
    for (const state of EVENT_STATES) {
      const event = eventFor(command, state);
      const row = rowFrom(command, state);
      const isTheirs = (one: TransitionRow): boolean => one.parties.some(({ relation }) => relation === 'system');
      const result = outcome(event, command, { system: 'clock' });
      if (!rowsOf(command).some(isTheirs)) expect([state, result]).toEqual([state, 'FORBIDDEN']);
      else if (row === undefined) expect([state, result]).toEqual([state, 'EVENT_STATE_FORBIDS']);
      else expect(endsOf(row, event)).toContain(result);
    }
  });
});

describe('who does not stand to the event as the table says', () => {
  const refusals: readonly [Relation, string][] = [
    ['commandOfLevel', 'EVENT_AT_OTHER_LEVEL'],
    ['commandAbove', 'EVENT_AT_OTHER_LEVEL'],
    ['overPlace', 'OUT_OF_SCOPE'],
    ['holderUnit', 'EVENT_HELD_BY_OTHER_UNIT'],
    ['assistingUnit', 'UNIT_DOES_NOT_ASSIST'],
    ['concernedUnit', 'OUT_OF_SCOPE'],
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
            expect([state, role, outcome(eventFor(command, state), command, stranger)]).toEqual([
              state,
              role,
              expected,
            ]);
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
    expect(posting?.place).toBe(grid);
  });
});

function sorted(roles: readonly Role[]): Role[] {
  return [...new Set(roles)].sort();
}
