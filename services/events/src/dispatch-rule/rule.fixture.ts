import { WorkingCalendar, nationalCalendar } from '@gridhall/clocks';
import type { Rule } from './dispatch-rule.document.js';
import { town } from '../testing/district.fixture.js';
import { workingTimeOf } from './working-time.js';

export const isWorkingTime = workingTimeOf(new WorkingCalendar(nationalCalendar));

/** A rule of the town that speaks of everything, with what a test says otherwise. */
export function ruleOf(said: Partial<Rule> = {}): Rule {
  return {
    _id: 'rule-1',
    version: 1,
    name: '规则',
    isActive: true,
    placeCode: town,
    workItemCodes: [],
    categories: [],
    platforms: [],
    urgency: null,
    sources: [],
    keywords: [],
    weekdays: [],
    hours: null,
    season: null,
    workingTime: null,
    validFrom: '2026-01-01',
    validTo: null,
    target: 'STATIONED_AGENCY',
    unitId: null,
    signForWorkingHours: null,
    disposeWorkingDays: null,
    order: 100,
    ...said,
  };
}
