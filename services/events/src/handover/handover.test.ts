import { jurisdictionMessages, unitMessages } from '@gridhall/messages';
import { eventually } from '@gridhall/service-kit/testing';
import type { EventDocument } from '../event/event.document.js';
import { grid, messageOf, nextGrid, people, unitIds, units, village } from '../testing/district.fixture.js';
import { startEvents, type EventsUnderTest } from '../testing/events.fixture.js';
import { eventIn } from '../testing/facts.fixture.js';
import { Handover } from './handover.js';
import { handedTo, successorAt } from './handover.rules.js';

/** The grid that takes over, and its team. */
const merged = `${village}010`;
const mergedTeam = `${merged}-TEAM`;

let events: EventsUnderTest;
beforeAll(async () => {
  events = await startEvents();
});
afterAll(async () => events.stop());

/** What grid sends when a grid is merged into another one. */
async function tellEnd(code: string, successorCode: string): Promise<void> {
  const place = { code, name: code, level: 'GRID', kind: 'GRID', parentCode: village } as const;
  const data = { ...place, endedAt: new Date().toISOString(), successorCodes: [successorCode] };
  await events.subgraph.publish(messageOf(jurisdictionMessages.ended, code, data, 2));
}

/** The lines of a timeline that tell of a handing over. */
function handovers({ timeline }: Pick<EventDocument, 'timeline'>): EventDocument['timeline'] {
  return timeline.filter(({ step }) => step === 'handedOver');
}

describe('an event of a grid that is no more', () => {
  it('is the successor’s: what the old team held or assisted in, the new one does', () => {
    const held = eventIn('CONFIRMING', { holderUnitId: unitIds.team, unitIds: [unitIds.team, unitIds.agency] });
    expect(handedTo(held, merged)).toMatchObject({
      placeCode: merged,
      places: expect.arrayContaining([merged, village]),
      holderUnitId: mergedTeam,
      unitIds: [mergedTeam, unitIds.agency],
    });
    const ofAgency = eventIn('IN_PROGRESS');
    expect(handedTo(ofAgency, merged).holderUnitId).toBe(unitIds.agency);
  });

  it('goes to the part that it lies in, else to the first one', () => {
    const near = [
      { code: village, metres: 0 },
      { code: nextGrid, metres: 0 },
      { code: grid, metres: 20 },
    ];
    expect(successorAt([grid, nextGrid], near)).toBe(nextGrid);
    expect(successorAt([grid, nextGrid], [])).toBe(grid);
    expect(successorAt([], near)).toBeUndefined();
  });

  it('is handed over once, whatever dies in between and however often the message comes', async () => {
    const fresh = await events.report();
    const dispatched = await events.step('dispatch', await events.eventIn('ACCEPTED'), people.dispatcher, {
      unitId: unitIds.team,
    });
    const closed = await events.eventIn('CLOSED');
    const place = { code: merged, name: merged, level: 'GRID', kind: 'GRID', parentCode: village } as const;
    await events.subgraph.publish(messageOf(jurisdictionMessages.established, merged, place));
    const team = units.find(({ unitId }) => unitId === unitIds.team);
    if (team === undefined) throw new Error('The fixture has no team.');
    const newTeam = { ...team, unitId: mergedTeam, placeCode: merged };
    await events.subgraph.publish(messageOf(unitMessages.established, mergedTeam, newTeam));
    const { store, directory, commands } = events.replica();
    await eventually(async () => (await directory.findPlace(merged)) !== null);

    // This one dies after the first event.
    let steps = 0;
    const dying = new Handover(
      store,
      {
        bySystem: async (...args) => {
          if (steps++ > 0) throw new Error('killed');
          return commands.bySystem(...args);
        },
      },
      directory,
    );
    await expect(dying.handOver(grid, [merged], 'first')).rejects.toThrow('killed');
    await Promise.all([tellEnd(grid, merged), tellEnd(grid, merged)]);

    const moved = await eventually(async () => {
      const all = await Promise.all([fresh, dispatched].map(async ({ id }) => events.stored(id)));
      return all.every(({ placeCode }) => placeCode === merged) && all;
    });
    // The rest of the deliveries, and another replica at its leisure.
    expect(await new Handover(store, commands, directory).handOver(grid, [merged], 'again')).toBe(0);
    for (const event of moved) {
      expect(handovers(event)).toHaveLength(1);
      expect(handovers(event)[0]).toMatchObject({
        actor: { system: 'handover' },
        comment: `${grid} → ${merged}`,
        message: { placeCode: merged },
      });
    }
    expect(moved[1]).toMatchObject({ state: 'DISPATCHED', holderUnitId: mergedTeam, leadUnitId: mergedTeam });
    const newMember = { staffId: 'm', postings: [{ role: 'GRID_MEMBER' as const, place: merged, unit: mergedTeam }] };
    const version = moved[1]?.version ?? 0;
    expect(await events.step('acknowledge', { id: dispatched.id, version }, newMember)).toMatchObject({
      state: 'IN_PROGRESS',
    });
    expect(await events.stored(closed.id)).toMatchObject({ placeCode: grid, state: 'CLOSED' });
  });

  it('is found later too, when it was reopened, and goes to who has the ground by then', async () => {
    const { store, directory, commands } = events.replica();
    const [closed] = await store.collection.find({ state: 'CLOSED', placeCode: grid }).toArray();
    if (closed === undefined) throw new Error('The event that was closed before is gone.');
    await tellEnd(merged, nextGrid);
    await eventually(async () => (await directory.endedPlaces()).length === 2);
    const again = await events.step('reopen', { id: closed._id, version: closed.version }, people.member);
    expect(await new Handover(store, commands, directory).sweep()).toBeGreaterThan(0);
    const moved = await events.stored(again.id);
    expect(moved).toMatchObject({ placeCode: nextGrid, state: 'ACCEPTED', stageStartedAt: expect.any(Date) });
    expect(handovers(moved)).toHaveLength(1);
    await eventually(async () => (await store.collection.countDocuments({ placeCode: merged })) === 0);
  });
});
