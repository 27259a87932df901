import fc from 'fast-check';
import { DISPATCH_TARGETS } from '@gridhall/messages';
import { nothingGiven } from '../event/command.js';
import type { EventFacts } from '../event/event.document.js';
import { decide } from '../event/event.rules.js';
import { placesAbove } from '../event/levels.js';
import { district, grid, people, town, unitIds, units, village, workItems } from '../testing/district.fixture.js';
import { callerOf, eventIn, itemOf, now } from '../testing/facts.fixture.js';
import type { WorkItemRecord } from '../directory/records.js';
import type { Rule } from './dispatch-rule.document.js';
import { momentOf } from './moment.rules.js';
import { isWorkingTime, ruleOf } from './rule.fixture.js';
import { suggest, type Suggestion } from './suggest.rules.js';

/** Items that others than agencies settle by default. */
const others = {
  VILLAGE_MATTER: { defaultLevel: 'VILLAGE', defaultUnitKind: 'VILLAGE_OFFICE' },
  GRID_MATTER: { defaultLevel: 'GRID', defaultUnitKind: 'GRID_TEAM' },
  DISTRICT_MATTER: { defaultLevel: 'DISTRICT', defaultUnitKind: 'DEPARTMENT' },
} as const;

function itemFor(code: string): WorkItemRecord {
  const item = itemOf(code in others ? 'FIRE' : code);
  return code in others ? { ...item, ...others[code as keyof typeof others] } : item;
}

function suggestionFor(event: EventFacts, rules: readonly Rule[] = []): Suggestion | null {
  return suggest({
    event,
    rules,
    units: units.filter(({ placeCode }) => event.placeCode.startsWith(placeCode)),
    item: itemFor(event.workItemCode),
    moment: momentOf(now, isWorkingTime),
  });
}

const accepted = (facts: Partial<EventFacts> = {}): EventFacts => eventIn('ACCEPTED', facts);
const atDistrict = { commandLevel: 'DISTRICT', level: 'DISTRICT', holderUnitId: unitIds.centre } as const;

describe('with no rule set up', () => {
  it.each<[string, Partial<EventFacts>, string | null]>([
    ['a matter of an agency goes to that of its platform in its town', {}, unitIds.agency],
    [
      'of another platform to another agency',
      { workItemCode: 'PETITION', platform: 'PUBLIC_ORDER' },
      unitIds.orderAgency,
    ],
    ['what the district has to its department on the platform', atDistrict, unitIds.department],
    ['a matter for villages to the village’s office', { workItemCode: 'VILLAGE_MATTER' }, unitIds.office],
    ['a matter for grids to the grid’s team', { workItemCode: 'GRID_MATTER' }, unitIds.team],
    [
      'a matter for grids whose grid is not known to the village',
      { workItemCode: 'GRID_MATTER', placeCode: village },
      unitIds.office,
    ],
    ['or, known to the town only, to its agency', { workItemCode: 'GRID_MATTER', placeCode: town }, unitIds.agency],
    ['a matter for the district goes up first', { workItemCode: 'DISTRICT_MATTER' }, null],
  ])('%s', (_, facts, unitId) => {
    const suggestion = suggestionFor(accepted(facts));
    expect(suggestion).toMatchObject({ unitId, action: unitId === null ? 'ESCALATE' : 'DISPATCH', rule: null });
  });

  it('says why in both languages, with the item’s own deadline', () => {
    expect(suggestionFor(accepted())).toEqual({
      action: 'DISPATCH',
      unitId: unitIds.agency,
      level: 'TOWN',
      deadlines: { signForWorkingHours: null, disposeWorkingDays: null },
      disposeWorkingDays: 7,
      reason: {
        zh: '无规则适用。按工作事项清单，“消防安全”（综合执法）由镇街派驻机构处置。',
        en: 'No rule applies. By the work-item list, “消防安全” (enforcement) goes to the town’s stationed agency.',
      },
      rule: null,
      alternativeUnitIds: [unitIds.provider],
    });
  });

  it('sends a reopened matter to who led it last, but not back to who gave it back', () => {
    const led = { leadUnitId: unitIds.provider, unitIds: [unitIds.provider] };
    const reopened = accepted({ ...led, reopenCount: 1, acknowledgedAt: now });
    expect(suggestionFor(reopened)).toMatchObject({
      unitId: unitIds.provider,
      reason: { zh: expect.stringContaining('重办') },
    });
    const returned = accepted({ leadUnitId: unitIds.agency, returnCount: 1, acknowledgedAt: null });
    expect(suggestionFor(returned)?.unitId).toBe(unitIds.provider);
  });
});

describe('a rule', () => {
  const night = ruleOf({
    _id: 'night',
    name: '夜间',
    version: 3,
    workItemCodes: ['FIRE'],
    hours: { from: '16:00', to: '06:00' },
  });

  it('decides over the work-item list, with its reason, version and deadlines', () => {
    const rule = { ...night, target: 'GRID_TEAM', signForWorkingHours: 0.5, disposeWorkingDays: 1 } as const;
    expect(suggestionFor(accepted(), [rule])).toMatchObject({
      unitId: unitIds.team,
      level: 'GRID',
      deadlines: { signForWorkingHours: 0.5, disposeWorkingDays: 1 },
      rule: { id: 'night', version: 3, name: '夜间' },
      reason: {
        zh: '规则“夜间”（第 3 版：事项 FIRE，16:00—06:00，区域 330211003）：派至网格团队。',
        en: 'The rule “夜间” (version 3: FIRE, 16:00–06:00, in 330211003) sends it to the grid’s team.',
      },
      alternativeUnitIds: [unitIds.agency, unitIds.provider],
    });
  });

  it('gives way to the next one where it has nobody to send to', () => {
    const toTeam = ruleOf({ _id: 'team', placeCode: village, target: 'GRID_TEAM' });
    const toOffice = ruleOf({ _id: 'office', target: 'VILLAGE_OFFICE' });
    const inVillage = accepted({ placeCode: village, places: placesAbove(village) });
    expect(suggestionFor(inVillage, [toTeam, toOffice])?.rule?.id).toBe('office');
  });

  it('never pushes an item down below the level it is admitted to', () => {
    const down = ruleOf({ target: 'GRID_TEAM' });
    expect(suggestionFor(accepted({ admittedLevel: 'VILLAGE' }), [down])).toMatchObject({
      unitId: unitIds.agency,
      rule: null,
    });
  });

  it('may name a unit, and may send up', () => {
    expect(suggestionFor(accepted(), [ruleOf({ target: 'UNIT', unitId: unitIds.provider })])?.unitId).toBe(
      unitIds.provider,
    );
    expect(suggestionFor(accepted(), [ruleOf({ target: 'HIGHER_LEVEL' })])).toMatchObject({
      action: 'ESCALATE',
      unitId: null,
      level: 'DISTRICT',
    });
    // The district’s centre has no level above: there the rule has nothing to say.
    expect(suggestionFor(accepted(atDistrict), [ruleOf({ target: 'HIGHER_LEVEL' })])?.unitId).toBe(unitIds.department);
  });
});

describe('whatever the rules say', () => {
  const rules = fc.array(
    fc.record({
      target: fc.constantFrom(...DISPATCH_TARGETS),
      unitId: fc.constantFrom(...Object.values(unitIds)),
      placeCode: fc.constantFrom(district, town, village, grid),
      platforms: fc.constantFrom<Rule['platforms'][]>([], ['ENFORCEMENT'], ['PUBLIC_ORDER']),
      order: fc.integer({ min: 0, max: 3 }),
    }),
    { maxLength: 5 },
  );
  const events = fc.record({
    item: fc.constantFrom(...workItems),
    placeCode: fc.constantFrom(grid, village, town),
    urgency: fc.constantFrom('NORMAL' as const, 'URGENT' as const),
    isAtDistrict: fc.boolean(),
  });

  it('the command takes every unit that is suggested or named beside, and none twice', () => {
    fc.assert(
      fc.property(rules, events, (said, { item, placeCode, urgency, isAtDistrict }) => {
        const { code: workItemCode, category, platform, admittedLevel } = item;
        const places = placesAbove(placeCode);
        const facts = { workItemCode, category, platform, admittedLevel, placeCode, places, urgency };
        const event = accepted({ ...facts, ...(isAtDistrict ? atDistrict : {}) });
        const suggestion = suggestionFor(
          event,
          said.map((one, index) => ruleOf({ ...one, _id: `r${String(index)}` })),
        );
        // Somebody in the fixture's town, or its district, can always take it.
        if (suggestion === null) throw new Error('Nobody is suggested.');
        const named = [suggestion.unitId ?? [], suggestion.alternativeUnitIds].flat();
        expect(new Set(named).size).toBe(named.length);
        const dispatcher = callerOf(isAtDistrict ? people.centre : people.dispatcher);
        for (const id of named) {
          const unit = units.find(({ unitId }) => unitId === id) ?? null;
          expect(decide(event, 'dispatch', { ...nothingGiven, unit }, dispatcher, now).set.holderUnitId).toBe(id);
        }
        if (suggestion.unitId === null) expect(event.commandLevel).toBe('TOWN');
      }),
    );
  });
});
