import { castOf, liveOn, type Cast } from '../harness/life.js';
import { Platform, DISTRICT } from '../harness/platform.js';
import { counted, countsBecome, eventsHeld } from '../harness/sent.js';

describe('the figures', () => {
  let platform: Platform;
  let cast: Cast;
  beforeAll(async () => {
    platform = await Platform.start({ ownServers: true, environment: { GRIDHALL_RECONCILE_SECONDS: '1' } });
    cast = await castOf(platform);
  }, 120_000);
  afterAll(async () => platform.stop());

  it('equal a count over the owner’s records, also after the broker has lost its whole stream', async () => {
    const reader = await platform.person('DISPATCHER', DISTRICT);
    await Promise.all(Array.from({ length: 6 }, async () => liveOn(await cast.member.reports(cast.grid), cast)));
    await cast.member.reports(cast.grid);
    const count = async (): Promise<{ reported: number; closed: number; visits: number }> => {
      const held = await eventsHeld(reader);
      return { reported: held.length, closed: held.filter(({ state }) => state === 'CLOSED').length, visits: 0 };
    };
    expect(await count()).toEqual({ reported: 7, closed: 6, visits: 0 });
    await countsBecome(reader, await count());

    // What a stopped consumer has not taken yet is lost with the stream.
    await platform.stack.kill('assessment');
    await liveOn(await cast.member.reports(cast.grid), cast);
    const { connect } = await import('nats');
    const nats = await connect({ servers: platform.stack.servers.natsUrl });
    const manager = await nats.jetstreamManager();
    expect(await manager.streams.delete(`${platform.stack.namespace}-events`)).toBe(true);
    await nats.close();
    await platform.stack.restart('assessment');
    await countsBecome(reader, await count());
    expect(await counted(reader)).toEqual({ reported: 8, closed: 7, visits: 0 });
  });
});
