import { GridhallError } from '@gridhall/service-kit';
import type { UnitRecord } from '../directory/records.js';
import { clocksAfter } from '../clock/clock.rules.js';
import { clockTerms } from '../clock/terms.js';
import { district, farGrid, known, people, town, unitIds, units, village } from '../testing/district.fixture.js';
import { callerOf, eventIn, hoursOn, now } from '../testing/facts.fixture.js';
import { note, photo } from '../testing/given.fixture.js';
import { availableActions } from './actions.js';
import { nothingGiven, unrelated, type ChangeCommand, type Given } from './command.js';
import { decide } from './event.rules.js';
import type { EventFacts, Evidence } from './event.document.js';
import { limits } from './limits.js';

const unitOf = (id: string): (typeof units)[number] | null => units.find(({ unitId }) => unitId === id) ?? null;

/** The code of the refusal, or the state that the command leads to. */
function outcome(
  event: EventFacts,
  command: ChangeCommand,
  as: keyof typeof people,
  given: Partial<Given> = {},
  at = now,
): string | undefined {
  try {
    return decide(event, command, { ...nothingGiven, ...given }, callerOf(people[as]), at).set.state;
  } catch (error) {
    if (error instanceof GridhallError) return error.code;
    throw error;
  }
}

describe('dispatching', () => {
  const to = (id: string): Partial<Given> => ({ unit: unitOf(id) });
  const atDistrict = { commandLevel: 'DISTRICT', level: 'DISTRICT', holderUnitId: unitIds.centre } as const;

  it.each<[string, string, string]>([
    ['a stationed agency on the platform', unitIds.agency, 'DISPATCHED'],
    ['the village’s office', unitIds.office, 'DISPATCHED'],
    ['the grid’s team', unitIds.team, 'DISPATCHED'],
    ['a provider', unitIds.provider, 'DISPATCHED'],
    ['an agency of another platform', unitIds.orderAgency, 'UNIT_OF_OTHER_PLATFORM'],
    ['an agency of another town', unitIds.farAgency, 'UNIT_OUT_OF_AREA'],
    ['the team of another grid', unitIds.nextTeam, 'UNIT_OUT_OF_AREA'],
    ['a department of the district', unitIds.department, 'UNIT_NOT_SUBORDINATE'],
    ['the command room itself', unitIds.command, 'UNIT_NOT_SUBORDINATE'],
  ])('by the town to %s', (_, unitId, expected) => {
    expect(outcome(eventIn('ACCEPTED'), 'dispatch', 'dispatcher', to(unitId))).toBe(expected);
  });

  it.each<[string, string, 'NORMAL' | 'URGENT', string]>([
    ['a department', unitIds.department, 'NORMAL', 'DISPATCHED'],
    ['a town’s agency', unitIds.agency, 'NORMAL', 'DISPATCHED'],
    ['a grid’s team, over a level', unitIds.team, 'NORMAL', 'UNIT_NOT_SUBORDINATE'],
    ['a grid’s team, over a level, in an emergency', unitIds.team, 'URGENT', 'DISPATCHED'],
  ])('by the district to %s', (_, unitId, urgency, expected) => {
    expect(outcome(eventIn('ACCEPTED', { ...atDistrict, urgency }), 'dispatch', 'centre', to(unitId))).toBe(expected);
  });

  it('to a unit that was dissolved is refused, be it to lead or to assist', () => {
    const dissolved = (id: string): UnitRecord => ({
      ...known(units, ({ unitId }) => unitId === id),
      isDissolved: true,
    });
    expect(outcome(eventIn('ACCEPTED'), 'dispatch', 'dispatcher', { unit: dissolved(unitIds.agency) })).toBe(
      'UNIT_NOT_IN_SERVICE',
    );
    const assisting = { assists: [{ unit: dissolved(unitIds.orderAgency), isMandatory: true }] };
    expect(outcome(eventIn('IN_PROGRESS'), 'requestAssist', 'handler', assisting)).toBe('UNIT_NOT_IN_SERVICE');
  });

  it('lets a matter of a whole town go to a unit of a part of it', () => {
    const ofTown = eventIn('ACCEPTED', { placeCode: town });
    expect(outcome(ofTown, 'dispatch', 'dispatcher', to(unitIds.office))).toBe('DISPATCHED');
  });

  it.each<[string, 'GRID' | 'VILLAGE' | 'TOWN' | 'DISTRICT', readonly string[]]>([
    ['grids takes anybody', 'GRID', [unitIds.team, unitIds.office, unitIds.agency, unitIds.provider]],
    ['villages is not pushed down to grids', 'VILLAGE', [unitIds.office, unitIds.agency, unitIds.provider]],
    ['towns is pushed down to nobody', 'TOWN', [unitIds.agency, unitIds.provider]],
    ['the district is pushed down to nobody', 'DISTRICT', [unitIds.agency, unitIds.provider]],
  ])('of an item that is admitted to %s', (_, admittedLevel, takers) => {
    const event = eventIn('ACCEPTED', { admittedLevel });
    for (const unitId of [unitIds.team, unitIds.office, unitIds.agency, unitIds.provider]) {
      const expected = takers.includes(unitId) ? 'DISPATCHED' : 'ITEM_NOT_ADMITTED';
      expect([unitId, outcome(event, 'dispatch', 'dispatcher', to(unitId))]).toEqual([unitId, expected]);
    }
  });

  it('needs a unit, named or suggested', () => {
    expect(outcome(eventIn('ACCEPTED'), 'dispatch', 'dispatcher')).toBe('NO_UNIT_SUGGESTED');
  });
});

describe('giving back', () => {
  it('is possible until two working days from the dispatch, to the minute', () => {
    const given = { reasonCode: 'NOT_OUR_DUTY' };
    const event = eventIn('DISPATCHED');
    expect(outcome(event, 'return', 'handler', given, hoursOn(48))).toBe('ACCEPTED');
    expect(outcome(event, 'return', 'handler', given, hoursOn(48.01))).toBe('RETURN_WINDOW_OVER');
  });

  it('does not count the weekend', () => {
    const friday = new Date('2026-11-27T08:00:00.000Z');
    const handedOver = eventIn('DISPATCHED', { clocks: [] });
    const event = eventIn('DISPATCHED', clocksAfter(null, handedOver, friday, clockTerms({})));
    const given = { reasonCode: 'NOT_OUR_DUTY' };
    expect(outcome(event, 'return', 'handler', given, hoursOn(96, friday))).toBe('ACCEPTED');
    expect(outcome(event, 'return', 'handler', given, hoursOn(97, friday))).toBe('RETURN_WINDOW_OVER');
  });
});

describe('going up', () => {
  const given = { reasonCode: 'CROSSES_PLACES' };

  it('ends at the district', () => {
    const atDistrict = eventIn('ACCEPTED', {
      commandLevel: 'DISTRICT',
      level: 'DISTRICT',
      holderUnitId: unitIds.centre,
    });
    expect(outcome(atDistrict, 'escalate', 'centre', given)).toBe('LEVEL_HIGHEST');
  });

  it('is possible three times', () => {
    expect(outcome(eventIn('ACCEPTED', { escalationCount: 2 }), 'escalate', 'dispatcher', given)).toBe('ACCEPTED');
    expect(outcome(eventIn('ACCEPTED', { escalationCount: 3 }), 'escalate', 'dispatcher', given)).toBe(
      'ESCALATION_LIMIT',
    );
  });

  it('leads a report of the town to the desk of the centre', () => {
    const { set } = decide(
      eventIn('REPORTED'),
      'escalate',
      { ...nothingGiven, ...given },
      callerOf(people.dispatcher),
      now,
    );
    expect(set).toMatchObject({
      state: 'REPORTED',
      level: 'DISTRICT',
      commandLevel: 'DISTRICT',
      holderUnitId: unitIds.centre,
    });
  });
});

describe('reasons', () => {
  it.each<[ChangeCommand, keyof typeof people, EventFacts]>([
    ['return', 'handler', eventIn('DISPATCHED')],
    ['escalate', 'dispatcher', eventIn('ACCEPTED')],
    ['fail', 'leader', eventIn('PENDING_VERIFICATION')],
    ['close', 'dispatcher', eventIn('PENDING_EVALUATION')],
    ['reopen', 'supervisor', eventIn('CLOSED')],
  ])('of %s: one must be given, of its own list, and OTHER in words', (command, as, event) => {
    expect(outcome(event, command, as)).toBe('REASON_REQUIRED');
    expect(outcome(event, command, as, { reasonCode: 'BECAUSE' })).toBe('REASON_UNKNOWN');
    if (command === 'close') return;
    expect(outcome(event, command, as, { reasonCode: 'OTHER' })).toBe('COMMENT_REQUIRED');
    expect(liveState(outcome(event, command, as, { reasonCode: 'OTHER', comment: '见说明' }))).toBe(true);
  });

  const liveState = (result: string | undefined): boolean => ['ACCEPTED', 'IN_PROGRESS'].includes(result ?? '');
});

describe('disposing and verifying', () => {
  it('needs the result, the words and the evidence', () => {
    const event = eventIn('IN_PROGRESS');
    expect(outcome(event, 'dispose', 'handler')).toBe('REASON_REQUIRED');
    expect(outcome(event, 'dispose', 'handler', { reasonCode: 'RESOLVED' })).toBe('TEXT_REQUIRED');
    expect(outcome(event, 'dispose', 'handler', { reasonCode: 'RESOLVED', comment: '好' })).toBe('EVIDENCE_REQUIRED');
  });

  it('asks for nothing of an event from before its item did', () => {
    const { requiredEvidence: _, shownEvidence: __, ...event } = eventIn('IN_PROGRESS');
    const given = { reasonCode: 'RESOLVED', comment: '好', evidence: [note] };
    expect(outcome(event, 'dispose', 'handler', given)).toBe('PENDING_VERIFICATION');
  });

  it.each<
    [string, Required<EventFacts>['requiredEvidence'], Required<EventFacts>['shownEvidence'], Evidence[], string]
  >([
    ['an item that asks for nothing', [], [], [note], 'PENDING_VERIFICATION'],
    ['photos of which none is there', ['PHOTO_BEFORE', 'PHOTO_AFTER'], [], [note], 'EVIDENCE_MISSING'],
    ['the photo of afterwards only', ['PHOTO_BEFORE', 'PHOTO_AFTER'], [], [photo], 'EVIDENCE_MISSING'],
    ['both, one with the report', ['PHOTO_BEFORE', 'PHOTO_AFTER'], ['PHOTO_BEFORE'], [photo], 'PENDING_VERIFICATION'],
    ['a paper that nobody has', ['DOCUMENT'], ['NOTE'], [photo], 'EVIDENCE_MISSING'],
    ['words, which a disposal always has', ['NOTE'], [], [photo], 'PENDING_VERIFICATION'],
  ])('shows what the item asks for: %s', (_, requiredEvidence, shownEvidence, evidence, expected) => {
    const event = eventIn('IN_PROGRESS', { requiredEvidence, shownEvidence });
    const given = { reasonCode: 'RESOLVED', comment: '好', evidence };
    expect(outcome(event, 'dispose', 'handler', given)).toBe(expected);
  });

  it('shows it anew when the disposal was undone', () => {
    const photos = { requiredEvidence: ['PHOTO_AFTER'], shownEvidence: ['PHOTO_BEFORE', 'PHOTO_AFTER'] } as const;
    const disposed = eventIn('PENDING_VERIFICATION', photos);
    const given = { ...nothingGiven, reasonCode: 'NOT_DONE', evidence: [photo] };
    const { set } = decide(disposed, 'fail', given, callerOf(people.leader), now);
    expect(set).toMatchObject({ state: 'IN_PROGRESS', shownEvidence: ['PHOTO_BEFORE'] });
  });

  it('needs evidence to pass, none to fail', () => {
    const event = eventIn('PENDING_VERIFICATION');
    expect(outcome(event, 'pass', 'leader')).toBe('EVIDENCE_REQUIRED');
    expect(outcome(event, 'fail', 'leader', { reasonCode: 'NOT_DONE' })).toBe('IN_PROGRESS');
  });

  it('is never done by the same unit, in whichever posting', () => {
    const disposal = { resultCode: 'RESOLVED', unitId: unitIds.team, staffId: people.member.staffId };
    const event = eventIn('PENDING_VERIFICATION', { disposal });
    expect(outcome(event, 'pass', 'leader', { evidence: [note] })).toBe('VERIFIER_OF_DISPOSING_UNIT');
    const both = { ...callerOf(people.leader), postings: [...people.instructor.postings, ...people.leader.postings] };
    expect(() => decide(event, 'pass', { ...nothingGiven, evidence: [note] }, both, now)).toThrow(/own unit/);
    expect(outcome(event, 'pass', 'instructor', { evidence: [note] })).toBe('CLOSED');
  });

  it('is never done by the person who did it, even when a person without a unit did', () => {
    const disposal = { resultCode: 'RESOLVED', unitId: null, staffId: people.leader.staffId };
    const event = eventIn('PENDING_VERIFICATION', { disposal });
    expect(outcome(event, 'pass', 'leader', { evidence: [note] })).toBe('VERIFIER_OF_DISPOSING_UNIT');
  });
});

describe('evaluating', () => {
  it.each([0, 6, 2.5, Number.NaN, null])('takes no %s for a grade', (satisfaction) => {
    expect(outcome(eventIn('PENDING_EVALUATION'), 'evaluate', 'member', { satisfaction })).toBe('GRADE_REQUIRED');
  });
});

describe('reopening', () => {
  const given = { reasonCode: 'RECURRED' };

  it('is possible for 72 hours from closedAt, whatever else was written since', () => {
    const event = eventIn('CLOSED', { stageStartedAt: hoursOn(50) });
    expect(outcome(event, 'reopen', 'dispatcher', given, hoursOn(72))).toBe('ACCEPTED');
    expect(outcome(event, 'reopen', 'dispatcher', given, hoursOn(72.01))).toBe('REOPEN_WINDOW_OVER');
  });

  it('is possible twice', () => {
    expect(outcome(eventIn('CLOSED', { reopenCount: 1 }), 'reopen', 'dispatcher', given)).toBe('ACCEPTED');
    expect(outcome(eventIn('CLOSED', { reopenCount: 2 }), 'reopen', 'dispatcher', given)).toBe('REOPEN_LIMIT');
  });
});

describe('what may be done', () => {
  it('is told with reasons, needed fields and the last moment', () => {
    const actions = availableActions(eventIn('DISPATCHED'), callerOf(people.handler), now, unrelated);
    const action = (command: ChangeCommand): (typeof actions)[number] | undefined =>
      actions.find((one) => one.command === command);
    expect(action('return')).toMatchObject({
      allowed: true,
      whyNot: null,
      requires: ['reasonCode'],
      deadline: hoursOn(24 * limits.returnWindowWorkingDays),
    });
    expect(action('return')?.reasonCodes.map(({ code }) => code)).toContain('NOT_OUR_DUTY');
    expect(action('dispose')).toMatchObject({
      allowed: false,
      requires: ['resultCode', 'evidence', 'text'],
      deadline: null,
    });
    expect(action('dispose')?.whyNot?.code).toBe('EVENT_STATE_FORBIDS');
    expect(action('accept')?.whyNot?.code).toBe('FORBIDDEN');
  });

  it('knows the windows of what may not be done any more', () => {
    const actions = availableActions(eventIn('CLOSED'), callerOf(people.supervisor), hoursOn(100), unrelated);
    const reopen = actions.find(({ command }) => command === 'reopen');
    expect(reopen?.whyNot?.extensions).toMatchObject({ code: 'REOPEN_WINDOW_OVER', until: hoursOn(72) });
  });
});

describe('a matter of no one town', () => {
  it('is the centre’s, from the beginning', () => {
    const event = eventIn('REPORTED', { placeCode: district, commandLevel: 'DISTRICT', level: 'DISTRICT' });
    expect(outcome(event, 'accept', 'centre')).toBe('ACCEPTED');
    expect(outcome(event, 'accept', 'dispatcher')).toBe('EVENT_AT_OTHER_LEVEL');
  });

  it('keeps a village’s matter from people of elsewhere', () => {
    expect(outcome(eventIn('REPORTED', { placeCode: farGrid }), 'accept', 'dispatcher')).toBe('EVENT_AT_OTHER_LEVEL');
    expect(
      outcome(eventIn('PENDING_VERIFICATION', { placeCode: village }), 'pass', 'leader', { evidence: [note] }),
    ).toBe('OUT_OF_SCOPE');
  });
});

describe('a provider', () => {
  const contract = {
    ...{ number: '2026-001', from: '2026-11-01', to: '2026-11-30' },
    ...{ placeCodes: [village], workItemCodes: ['FIRE'] },
  };
  const working = { contracts: [contract], isSuspended: false, isOver: false };
  const outcomeFor = (
    provider: UnitRecord['provider'],
    facts: Partial<EventFacts> = {},
    at = now,
  ): string | undefined => {
    const { provider: _, ...unit } = unitOf(unitIds.provider) as UnitRecord;
    const given = { unit: { ...unit, ...(provider === undefined ? {} : { provider }) } };
    return outcome(eventIn('ACCEPTED', facts), 'dispatch', 'dispatcher', given, at);
  };

  it.each<[string, string, string]>([
    ['before its first day begins', '2026-10-31T15:59:59Z', 'PROVIDER_NOT_UNDER_CONTRACT'],
    ['from its first day', '2026-10-31T16:00:00Z', 'DISPATCHED'],
    ['to the end of its last day, in Shanghai', '2026-11-30T15:59:59Z', 'DISPATCHED'],
    ['and no longer, whether or not that was marked', '2026-11-30T16:00:00Z', 'PROVIDER_NOT_UNDER_CONTRACT'],
  ])('is dispatched to under its contract: %s', (_, at, expected) => {
    expect(outcomeFor(working, {}, new Date(at))).toBe(expected);
  });

  it('is dispatched to for the items and in the places of one contract', () => {
    expect(outcomeFor(working, { workItemCode: 'WASTE' })).toBe('PROVIDER_OUT_OF_SCOPE');
    // A contract for a village is none for the town that it is a part of.
    expect(outcomeFor(working, { placeCode: town })).toBe('PROVIDER_OUT_OF_SCOPE');
    const others = [
      { ...contract, workItemCodes: ['WASTE'] },
      { ...contract, placeCodes: [`${town}999`] },
    ];
    expect(outcomeFor({ ...working, contracts: others })).toBe('PROVIDER_OUT_OF_SCOPE');
    expect(outcomeFor({ ...working, contracts: [...others, contract] })).toBe('DISPATCHED');
  });

  it('is given nothing while it is suspended, nor when no contract was ever told of', () => {
    expect(outcomeFor({ ...working, isSuspended: true })).toBe('PROVIDER_SUSPENDED');
    expect(outcomeFor(undefined)).toBe('PROVIDER_NOT_UNDER_CONTRACT');
  });

  it('does not assist either where it may not be dispatched to', () => {
    const assists = [{ unit: unitOf(unitIds.formerProvider) as UnitRecord, isMandatory: true }];
    expect(outcome(eventIn('ACCEPTED'), 'dispatch', 'dispatcher', { unit: unitOf(unitIds.agency), assists })).toBe(
      'PROVIDER_NOT_UNDER_CONTRACT',
    );
  });
});
