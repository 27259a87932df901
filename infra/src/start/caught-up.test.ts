import { isCaughtUp } from './caught-up.js';

describe('the services have learnt what grid wrote', () => {
  it('when all of it was published and every consumer has finished', () => {
    expect(isCaughtUp({ published: 12, unfinished: { 'events-places': 0, 'events-units': 0 } }, 12)).toBe(true);
    expect(isCaughtUp({ published: 40, unfinished: { 'events-places': 0 } }, 12)).toBe(true);
  });

  it.each([
    ['some of it is still to be published', { published: 11, unfinished: { 'events-places': 0 } }],
    ['a consumer has messages before it', { published: 12, unfinished: { 'events-places': 0, 'events-units': 1 } }],
    ['no consumer has come yet', { published: 12, unfinished: {} }],
  ])('not while %s', (_, progress) => {
    expect(isCaughtUp(progress, 12)).toBe(false);
  });
});
