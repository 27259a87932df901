import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JOINT_OPERATION_STATES, ROLES, type JointOperationState, type Role } from '@gridhall/messages';
import { GridhallError, roleGrants, type Caller } from '@gridhall/service-kit';
import { markdownTable } from '../event/markdown-table.js';
import { otherTown, people, town, unitIds } from '../testing/district.fixture.js';
import { callerOf, hoursOn, now } from '../testing/facts.fixture.js';
import { gate, jointIn } from './joint-operation.fixture.js';
import type { JointOperationFacts } from './joint-operation.document.js';
import { decideJoint, type JointGiven } from './joint-operation.rules.js';
import { jointCommands, jointTransitions, type JointCommand } from './joint-operation.transitions.js';

const workspaceRoot = join(__dirname, '../../../..');
const partyWords = { commandRoom: 'the command room', invitedUnit: 'an invited unit', system: 'the platform' } as const;

/** All that each command asks for. */
const given: JointGiven = {
  convene: { unitIds: [unitIds.office] },
  answer: { accepted: true, reason: null },
  signIn: { point: gate, accuracyMetres: null, clientAt: null },
  recordFinding: {
    findingId: 'f',
    eventId: 'event-1',
    text: '占道',
    evidence: [],
    measures: [],
    newEvent: null,
    dispose: null,
  },
  conclude: { results: [{ eventId: 'event-1', result: 'SOLVED', text: '已整改' }], conclusion: '完成' },
  report: { text: '总结' },
  cancel: { reason: '台风' },
};

/** The code of the refusal, or the state that the command leads to. */
function outcome<Name extends JointCommand>(
  operation: JointOperationFacts,
  command: Name,
  caller: Caller,
  with_: JointGiven[Name] = given[command],
  at = now,
): string | undefined {
  try {
    return decideJoint(operation, command, with_, caller, at).set.state;
  } catch (error) {
    if (error instanceof GridhallError) return error.code;
    throw error;
  }
}

/** The page, as a person reads it: from where to where, by the command room or by a unit that was called. */
const page: Readonly<Record<JointCommand, Partial<Record<JointOperationState, JointOperationState>>>> = {
  convene: { PLANNED: 'CONVENED', CONVENED: 'CONVENED' },
  answer: { CONVENED: 'CONVENED', UNDER_WAY: 'UNDER_WAY' },
  signIn: { CONVENED: 'UNDER_WAY', UNDER_WAY: 'UNDER_WAY', CONCLUDED: 'CONCLUDED' },
  recordFinding: { UNDER_WAY: 'UNDER_WAY' },
  conclude: { UNDER_WAY: 'CONCLUDED' },
  report: { CONCLUDED: 'REPORTED' },
  cancel: { PLANNED: 'CANCELLED', CONVENED: 'CANCELLED' },
};
const members: readonly Role[] = ['GRID_LEADER', 'INSTRUCTOR', 'GRID_MEMBER', 'SOCIAL_WORKER', 'HANDLER', 'DISPATCHER'];
const leads: readonly Role[] = ['GRID_LEADER', 'INSTRUCTOR', 'SOCIAL_WORKER', 'HANDLER', 'DISPATCHER'];
const whoMay: Readonly<Record<JointCommand, readonly Role[]>> = {
  ...{ convene: ['DISPATCHER'], conclude: ['DISPATCHER'], report: ['DISPATCHER'], cancel: ['DISPATCHER'] },
  ...{ answer: leads, signIn: members, recordFinding: members },
};

describe('every state × command × role', () => {
  it.each(jointCommands)('%s moves the operation as the page says, or is refused with its code', (command) => {
    for (const state of JOINT_OPERATION_STATES) {
      for (const role of ROLES) {
        const operation = jointIn(state, { unitIds: [unitIds.agency] });
        // In the command room and in a unit that was called at once, and nobody who has signed in.
        const caller = { staffId: 'x', name: '', postings: [{ role, place: town, unit: unitIds.agency }] };
        const expected = whoMay[command].includes(role)
          ? (page[command][state] ?? 'JOINT_OPERATION_STATE_FORBIDS')
          : 'FORBIDDEN';
        expect([state, role, outcome(operation, command, caller)]).toEqual([state, role, expected]);
      }
    }
  });

  it.each(jointCommands)('%s is not theirs who do not stand to the operation so, whatever their role', (command) => {
    for (const state of Object.keys(page[command]) as JointOperationState[]) {
      for (const role of whoMay[command]) {
        const stranger = { staffId: 'x', name: '', postings: [{ role, place: otherTown, unit: unitIds.farAgency }] };
        const isForUnits = command === 'answer' || command === 'signIn' || command === 'recordFinding';
        expect(outcome(jointIn(state), command, stranger)).toBe(
          isForUnits ? 'UNIT_NOT_INVITED' : 'NOT_THE_COMMAND_ROOM',
        );
      }
    }
  });

  it('has every command in its table, and each action is granted to somebody', () => {
    expect(new Set(jointTransitions.map(({ command }) => command))).toEqual(
      new Set(['plan', 'followUp', ...jointCommands]),
    );
    for (const { parties } of jointTransitions) {
      for (const { action } of parties) {
        if (action !== null) expect(ROLES.some((role) => roleGrants(role, action))).toBe(true);
      }
    }
  });
});

describe('docs/joint-operations.md', () => {
  it('has the table that the rules read', () => {
    const rows = jointTransitions.map(({ command, zh, from, to, parties, note }) => [
      `\`${command}\` ${zh}`,
      from.map((state) => state ?? '(new)').join(', '),
      to === 'same' ? 'the same' : to,
      parties.map(({ party }) => partyWords[party]).join(', '),
      note === '' ? '–' : note,
    ]);
    const table = markdownTable(['Command', 'From', 'To', 'Who may', 'Note'], rows);
    const page = readFileSync(join(workspaceRoot, 'docs', 'joint-operations.md'), 'utf8');
    // Printed here when it is stale.
    expect(page).toContain(table);
  });
});

describe('the command room', () => {
  const dispatcher = callerOf(people.dispatcher);

  it('calls those of the plan unless it names others, and none twice but who declined', () => {
    const { set } = decideJoint(jointIn('PLANNED'), 'convene', { unitIds: [] }, dispatcher, now);
    expect(set.invitations).toMatchObject([{ unitId: unitIds.agency, state: 'INVITED' }]);
    expect(outcome(jointIn('CONVENED'), 'convene', dispatcher, { unitIds: [unitIds.agency] })).toBe(
      'JOINT_UNITS_REQUIRED',
    );
    const [invitation] = jointIn('CONVENED').invitations;
    if (invitation === undefined) throw new Error('Nobody is invited.');
    const declined = jointIn('CONVENED', { invitations: [{ ...invitation, state: 'DECLINED', reason: '有任务' }] });
    const again = decideJoint(declined, 'convene', { unitIds: [unitIds.agency] }, dispatcher, now);
    expect(again.set.invitations).toMatchObject([{ unitId: unitIds.agency, state: 'INVITED', reason: null }]);
  });

  it('concludes with one result for each event', () => {
    const result = { eventId: 'event-1', result: 'SOLVED', text: '' } as const;
    const conclude = (...results: { eventId: string; result: 'SOLVED'; text: string }[]): string | undefined =>
      outcome(jointIn('UNDER_WAY'), 'conclude', dispatcher, { results, conclusion: '' });
    expect(conclude(result)).toBe('CONCLUDED');
    expect(conclude()).toBe('JOINT_RESULT_MISSING');
    expect(conclude(result, result)).toBe('JOINT_RESULT_MISSING');
    expect(conclude(result, { ...result, eventId: 'event-2' })).toBe('JOINT_EVENT_NOT_OF_IT');
  });

  it('of the district does not lead what the town leads', () => {
    expect(outcome(jointIn('PLANNED'), 'convene', callerOf(people.centre))).toBe('NOT_THE_COMMAND_ROOM');
  });
});

describe('a unit', () => {
  const handler = callerOf(people.handler);
  const invited = jointIn('CONVENED', {
    invitations: [{ unitId: unitIds.agency, state: 'INVITED', reason: null, invitedAt: now, answeredAt: null }],
  });

  it('that signs in has accepted; one that declined does not sign in', () => {
    const { set } = decideJoint(invited, 'signIn', given.signIn, handler, now);
    expect(set).toMatchObject({ state: 'UNDER_WAY', invitations: [{ state: 'ACCEPTED', answeredAt: now }] });
    const declined = decideJoint(invited, 'answer', { accepted: false, reason: '有任务' }, handler, now).set;
    expect(declined.invitations).toMatchObject([{ state: 'DECLINED', reason: '有任务' }]);
    expect(outcome({ ...invited, ...declined }, 'signIn', handler)).toBe('UNIT_DECLINED');
  });

  it('signs in each person once', () => {
    expect(outcome(jointIn('UNDER_WAY'), 'signIn', handler)).toBe('SIGNED_IN_ALREADY');
    expect(outcome(jointIn('UNDER_WAY'), 'signIn', { ...handler, staffId: 'another' })).toBe('UNDER_WAY');
  });

  it('records nothing on other events, and nothing before it is there', () => {
    const elsewhere = { ...given.recordFinding, eventId: 'event-2' };
    expect(outcome(jointIn('UNDER_WAY'), 'recordFinding', handler, elsewhere)).toBe('JOINT_EVENT_NOT_OF_IT');
    expect(outcome(jointIn('UNDER_WAY', { signIns: [] }), 'recordFinding', handler)).toBe('NOT_SIGNED_IN');
  });

  it('whose phone was offline signs in afterwards for a time before the end', () => {
    const sent = { ...given.signIn, clientAt: hoursOn(1) };
    const late = { ...handler, staffId: 'another' };
    expect(outcome(jointIn('CONCLUDED'), 'signIn', late, sent, hoursOn(5))).toBe('CONCLUDED');
    expect(outcome(jointIn('CONCLUDED'), 'signIn', late, given.signIn, hoursOn(5))).toBe('SIGN_IN_TOO_LATE');
  });
});
