import { Readable } from 'node:stream';
import { MediaUnderTest, sender, stranger, wav } from '../testing/media.fixture.js';
import { receive } from '../upload/receive.js';

describe('a medium that a step names', () => {
  let media: MediaUnderTest;
  beforeAll(async () => {
    media = await MediaUnderTest.start({ GRIDHALL_MEDIA_PER_KIND: '2' });
  });
  afterAll(async () => media.stop());

  const claim = async (
    id: string,
    staffId = sender,
    subject = 'event-1',
    kind: 'AUDIO' | 'PHOTO' = 'AUDIO',
  ): Promise<unknown> => media.store.claim({ subject, staffId, media: [{ id, kind }] });

  it('is the caller’s own, or the event’s already', async () => {
    const { _id: id } = await media.send('AUDIO', wav());
    await expect(claim(id, stranger)).rejects.toMatchObject({ code: 'MEDIUM_NOT_FOUND' });
    await claim(id);
    expect(await media.store.require(id)).toMatchObject({ subjects: ['event-1'] });
    await claim(id, stranger);
    await expect(claim(id, stranger, 'event-2')).rejects.toMatchObject({ code: 'MEDIUM_NOT_FOUND' });
    await expect(claim('nowhere')).rejects.toMatchObject({ code: 'MEDIUM_NOT_FOUND' });
  });

  it('is whole, checked, not refused, and of the kind that is said', async () => {
    const bytes = wav();
    const part = await media.begin('AUDIO', bytes.length);
    await media.patch(part, bytes.subarray(0, 500));
    await expect(claim(part._id)).rejects.toMatchObject({
      code: 'MEDIUM_INCOMPLETE',
      extensions: { receivedBytes: 500 },
    });
    await receive(media.store, part, 500, Readable.from([bytes.subarray(500)]));
    await expect(claim(part._id)).rejects.toMatchObject({ code: 'MEDIUM_BEING_CHECKED' });
    await media.finisher.finish(part._id);
    await expect(claim(part._id, sender, 'event-3', 'PHOTO')).rejects.toMatchObject({ code: 'MEDIUM_OF_OTHER_KIND' });
    const refused = await media.begin('PHOTO', bytes.length);
    await media.patch(refused, bytes);
    await expect(claim(refused._id, sender, 'event-3', 'PHOTO')).rejects.toMatchObject({ code: 'MEDIUM_TYPE_FALSE' });
  });

  it('is one of so many of its kind', async () => {
    const [one, two, three] = [
      await media.send('AUDIO', wav()),
      await media.send('AUDIO', wav()),
      await media.send('AUDIO', wav()),
    ];
    await claim(one._id, sender, 'event-4');
    await claim(two._id, sender, 'event-4');
    // The same again is none more.
    await claim(two._id, sender, 'event-4');
    await expect(claim(three._id, sender, 'event-4')).rejects.toMatchObject({ code: 'MEDIA_TOO_MANY' });
  });
});
