import DataLoader from 'dataloader';
import type { LegacyGridRow, LegacyGridStore } from './legacy-grid.store.js';

/** Domains' grids that one all-round grid shows, at most: a dozen domains rarely have more than one each. */
const MOST_SHOWN = 100;

/** A loader of the domains' grids that were merged into a grid, for any number of grids in one query. */
export function legacyGridsLoader({ collection }: LegacyGridStore): DataLoader<string, LegacyGridRow[]> {
  return new DataLoader(async (gridCodes) => {
    const found = await collection
      .find<LegacyGridRow>({ gridCode: { $in: [...gridCodes] } }, { projection: { timeline: 0 }, sort: { _id: 1 } })
      .toArray();
    return gridCodes.map((code) => found.filter(({ gridCode }) => gridCode === code).slice(0, MOST_SHOWN));
  });
}
