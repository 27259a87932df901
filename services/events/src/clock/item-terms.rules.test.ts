import { itemAllowance, ownDeadlines, urgentAcceptance, type ItemDeadlines } from './item-terms.rules.js';

const usual: ItemDeadlines = {
  ...{ acceptWorkingDays: 2, acceptUrgentMinutes: 30, dispatchWorkingHours: 2, signForWorkingHours: 4 },
  ...{ returnWorkingDays: 2, verifyWorkingDays: 1, evaluateDays: 3, reopenHours: 72 },
};

describe('the deadlines of an item', () => {
  it('are kept only where they differ from those of event-lifecycle §4', () => {
    expect(ownDeadlines(usual)).toBeNull();
    expect(ownDeadlines(undefined)).toBeNull();
    expect(ownDeadlines({ ...usual, reopenHours: 24 })).toEqual({ reopenHours: 24 });
  });

  it('give each clock its length, and the archive the window’s', () => {
    const own = ownDeadlines({
      ...usual,
      dispatchWorkingHours: 1,
      verifyWorkingDays: 2,
      evaluateDays: 5,
      reopenHours: 24,
    });
    expect(itemAllowance('dispatch', own)).toEqual({ amount: 1, unit: 'working hours' });
    expect(itemAllowance('verify', own)).toEqual({ amount: 2, unit: 'working days' });
    expect(itemAllowance('evaluate', own)).toEqual({ amount: 5, unit: 'days' });
    expect(itemAllowance('reopen-window', own)).toEqual({ amount: 24, unit: 'hours' });
    expect(itemAllowance('archive', own)).toEqual({ amount: 24 + 7 * 24, unit: 'hours' });
    expect(itemAllowance('accept', own)).toBeNull();
    expect(itemAllowance('confirm', own)).toBeNull();
    expect(urgentAcceptance('accept', { acceptUrgentMinutes: 5 })).toEqual({ amount: 5, unit: 'minutes' });
    expect(urgentAcceptance('dispatch', { acceptUrgentMinutes: 5 })).toBeNull();
  });
});
