import { pino } from 'pino';
import type { Medium } from './medium.js';
import { sweepOnce } from './sweep.js';
import { MediaUnderTest, photo, sender, wav } from './testing/media.fixture.js';

describe('the sweeper', () => {
  let media: MediaUnderTest;
  beforeAll(async () => {
    media = await MediaUnderTest.start();
  });
  afterAll(async () => media.stop());
  afterEach(() => media.turnClock(null));

  const log = pino({ level: 'silent' });
  const sweep = async (named: readonly Medium[], by = media): Promise<number> =>
    sweepOnce(by.store, { isNamed: ({ _id }) => Promise.resolve(named.some((each) => each._id === _id)), log });
  const daysOn = (days: number): Date => new Date(Date.now() + days * 86_400_000);

  it('takes what was begun and never finished, and what nothing names, with every byte; each once with three at it', async () => {
    const [unfinished, unnamed, named] = [
      await media.begin('AUDIO', 1_000),
      await media.send('PHOTO', await photo()),
      await media.send('AUDIO', wav()),
    ];
    await media.patch(unfinished, wav(1_000).subarray(0, 400));
    await media.store.claim({ subject: 'event-1', staffId: sender, media: [{ id: named._id, kind: 'AUDIO' }] });
    expect(await sweep([named])).toBe(0);
    media.turnClock(daysOn(2));
    const others = [await media.replica(), await media.replica()];
    for (const other of others) other.turnClock(daysOn(2));
    const removed = await Promise.all([media, ...others].map((each) => sweep([named], each)));
    expect(removed.reduce((sum, count) => sum + count)).toBe(2);
    for (const medium of [unfinished, unnamed]) {
      expect(await media.bytesKept(medium)).toBe(0);
      await expect(media.store.require(medium._id)).rejects.toMatchObject({ code: 'MEDIUM_NOT_FOUND' });
    }
    // What a step names stays for good: nobody is asked again.
    expect(await media.store.require(named._id)).toMatchObject({ isNamed: true });
    expect(await sweep([])).toBe(0);
    expect((await media.store.readWhole(named, 'original')).length).toBe(named.size);
  });

  it('leaves what a step may be about to name', async () => {
    const medium = await media.send('AUDIO', wav());
    media.turnClock(daysOn(2));
    await media.store.claim({ subject: 'event-2', staffId: sender, media: [{ id: medium._id, kind: 'AUDIO' }] });
    expect(await sweep([])).toBe(0);
    media.turnClock(daysOn(3));
    expect(await sweep([])).toBe(1);
  });

  it('ends what another replica began to remove and did not, for it was killed', async () => {
    const medium = await media.send('AUDIO', wav());
    await media.store.collection.updateOne({ _id: medium._id }, { $set: { state: 'SWEPT' } });
    media.turnClock(daysOn(2));
    await sweep([]);
    expect(await media.bytesKept(medium)).toBe(0);
    expect(await media.store.collection.countDocuments({ _id: medium._id })).toBe(0);
  });
});
