import type { AreaType, JurisdictionKind } from '@gridhall/messages';
import { STANDARD_HOUSEHOLDS } from '../jurisdiction/grid-standard.rules.js';
import { apportion } from './apportion.rules.js';
import { GRID_SPREAD, gridsFor, VILLAGE_HOUSEHOLDS } from './proportions.js';
import { Random } from './random.js';

/** A place as the demo's rules need it. */
export interface DemoPlace {
  readonly code: string;
  readonly name: string;
  readonly kind: JurisdictionKind;
}

/** A grid that the demo lays under a village. */
export interface DemoGrid {
  readonly code: string;
  readonly name: string;
  readonly villageCode: string;
  readonly areaType: AreaType;
  readonly households: number;
}

/** A village's name without what its office is called: 沿江村委会 is 沿江村. */
export function plainName(name: string): string {
  return name
    .replace(/(村民委员会|村委会)$/, '村')
    .replace(/(居民委员会|居委会)$/, '社区')
    .replace(/村村$/, '村')
    .replace(/社区社区$/, '社区');
}

function areaTypeOf(village: DemoPlace): AreaType {
  return village.kind === 'COMMUNITY' ? 'COMMUNITY' : 'RURAL';
}

/**
 * Lays grids under the villages of a district: as many as its size asks for, more where more households live, each of about
 * the standard size of its area type (domain §1). The households are drawn, the same ones for the same village.
 */
export function layGrids(villages: readonly DemoPlace[]): DemoGrid[] {
  const drawn = villages.map((village) => {
    const areaType = areaTypeOf(village);
    const [low, high] = VILLAGE_HOUSEHOLDS[areaType];
    const households = new Random(`households of ${village.code}`).integer(low, high);
    return { village, areaType, households, need: households / STANDARD_HOUSEHOLDS[areaType] };
  });
  const counts = apportion(
    gridsFor(villages.length),
    drawn.map(({ need }) => need),
    1,
  );
  return drawn.flatMap(({ village, areaType, households }, index) => {
    const random = new Random(`grids of ${village.code}`);
    const weights = Array.from({ length: counts[index] ?? 0 }, () => random.between(...GRID_SPREAD));
    return apportion(households, weights, 1).map((share, position): DemoGrid => ({
      code: `${village.code}${String(position + 1).padStart(3, '0')}`,
      name: `${plainName(village.name)}第${position + 1}网格`,
      villageCode: village.code,
      areaType,
      households: share,
    }));
  });
}
