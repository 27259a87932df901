import fc from 'fast-check';
import type { JurisdictionRow } from './jurisdiction.store.js';
import { changedAt, fromNowOn, isValidAt, placeAsOf } from './validity.rules.js';

const moment = fc.integer({ min: 0, max: 100 }).map((days) => new Date(days * 86_400_000));
const ground = (east: number): JurisdictionRow['boundary'] => ({
  type: 'MultiPolygon',
  coordinates: [[[[east, 0], [east + 1, 0], [east + 1, 1], [east, 0]]]], // prettier-ignore
});

const born: JurisdictionRow = {
  ...{ _id: '330211101201001', version: 1, createdAt: new Date(0), createdOn: '1970-01-01', updatedAt: new Date(0) },
  ...{ headHash: '', commands: [], name: 'name 0', level: 'GRID', kind: 'GRID', parentCode: '330211101201' },
  ...{ grid: { areaType: 'RURAL', households: 1 }, boundary: null, boundaryIsGenerated: false, ...fromNowOn() },
};

describe('a place in time', () => {
  it('is part of the net from its beginning, until its end, this moment no longer', () => {
    fc.assert(
      fc.property(fc.option(moment), fc.option(moment), moment, (validFrom, validTo, at) => {
        const [begun, over] = [validFrom === null || validFrom <= at, validTo !== null && validTo <= at];
        expect(isValidAt({ validFrom, validTo }, at)).toBe(begun && !over);
      }),
    );
  });

  it('was at every moment what the latest change before it had made of it', () => {
    const changes = fc.uniqueArray(moment, { maxLength: 8, selector: Number });
    fc.assert(
      fc.property(changes, moment, (moments, at) => {
        const inOrder = moments.sort((a, b) => Number(a) - Number(b));
        const place = inOrder.reduce(
          (row, when, index): JurisdictionRow => ({
            ...row,
            ...changedAt(row, { name: `name ${index + 1}`, grid: { areaType: 'RURAL', households: index + 2 } }, when),
          }),
          born,
        );
        const changed = inOrder.filter((when) => when <= at).length;
        expect(placeAsOf(place, at)).toMatchObject({ name: `name ${changed}`, grid: { households: changed + 1 } });
      }),
    );
  });

  it('shows the boundary that was surveyed last before a moment; before the first survey the earliest one', () => {
    const days = (count: number): Date => new Date(count * 86_400_000);
    const drawn: JurisdictionRow = { ...born, boundary: ground(0), boundaryIsGenerated: true };
    const surveyed = { ...drawn, ...changedAt(drawn, { boundary: ground(1), boundaryIsGenerated: false }, days(10)) };
    const again = {
      ...surveyed,
      ...changedAt(surveyed, { boundary: ground(2), boundaryIsGenerated: false }, days(20)),
    };
    expect(surveyed.earlier).toEqual([]);
    expect([5, 15, 25].map((day) => placeAsOf(again, days(day)).boundary)).toEqual([ground(1), ground(1), ground(2)]);
  });
});
