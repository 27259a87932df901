import { jurisdictionMessages, type Boundary } from '@gridhall/messages';
import { eventually } from '@gridhall/service-kit/testing';
import {
  district,
  farGrid,
  grid,
  messageOf,
  nextGrid,
  otherTown,
  otherVillage,
  places,
  town,
  village,
} from './district.fixture.js';
import type { EventsUnderTest } from './events.fixture.js';

function square(west: number, south: number, east: number, north: number): Boundary {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'MultiPolygon', coordinates: [[ring]] };
}

/** The district of the fixture on a map: a hundredth of a degree is about 1 km. */
const boundaries: Readonly<Record<string, Boundary>> = {
  [district]: square(121.6, 29.9, 121.68, 29.94),
  [town]: square(121.6, 29.9, 121.64, 29.94),
  [village]: square(121.6, 29.9, 121.64, 29.92),
  [grid]: square(121.6, 29.9, 121.62, 29.92),
  [nextGrid]: square(121.62, 29.9, 121.64, 29.92),
  [otherVillage]: square(121.6, 29.92, 121.64, 29.94),
  [otherTown]: square(121.64, 29.9, 121.68, 29.94),
  [farGrid]: square(121.64, 29.9, 121.66, 29.94),
};

/** Inside the grid, its neighbour, the village beside it that has no grids, the other town's grid, and nowhere. */
export const points = {
  inGrid: { longitude: 121.61, latitude: 29.91 },
  inNextGrid: { longitude: 121.63, latitude: 29.91 },
  /** 50 m over the border, seen from the grid. */
  justOverTheBorder: { longitude: 121.6205, latitude: 29.91 },
  inOtherVillage: { longitude: 121.61, latitude: 29.93 },
  inFarGrid: { longitude: 121.65, latitude: 29.91 },
  /** 50 m outside the district. */
  justOutside: { longitude: 121.61, latitude: 29.89955 },
  outside: { longitude: 121.5, latitude: 29.91 },
} as const;

/** Tells the service of the boundaries, as grid does, and waits until it knows them. */
export async function drawMap({ subgraph }: EventsUnderTest): Promise<void> {
  const drawn = places.flatMap((place) => {
    const boundary = boundaries[place.code];
    return boundary === undefined ? [] : [{ ...place, boundary }];
  });
  for (const place of drawn) await subgraph.publish(messageOf(jurisdictionMessages.bounded, place.code, place, 2));
  const known = subgraph.runtime.db.collection('places');
  await eventually(async () => (await known.countDocuments({ boundary: { $exists: true } })) === drawn.length);
}
