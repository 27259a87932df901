import { doAll } from './pool.js';

describe('doAll', () => {
  it('does every task once, never more than the limit at a time', async () => {
    let running = 0;
    let most = 0;
    const done: number[] = [];
    const tasks = Array.from({ length: 50 }, (_, index) => async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      done.push(index);
      running--;
    });
    expect(await doAll(tasks, 7)).toEqual([]);
    expect(most).toBe(7);
    expect(done.toSorted((one, other) => one - other)).toEqual(tasks.map((_, index) => index));
  });

  it('goes on after a failure and gives it back', async () => {
    const failure = new Error('no');
    const done: string[] = [];
    const failures = await doAll(
      [
        () => Promise.reject(failure),
        () => {
          done.push('after');
          return Promise.resolve();
        },
      ],
      1,
    );
    expect(failures).toEqual([failure]);
    expect(done).toEqual(['after']);
  });
});
