import type { PlaceRecord } from '../directory/directory.js';
import { SERVICE_PLACE_KINDS, type ServicePlaceKind } from '../service-item/service-item.data.js';

/** A window 综合受理窗口: it accepts every item of its centre. */
export interface ServiceWindow {
  readonly number: number;
  readonly name: string;
}

/** A village's or community's service centre. */
export interface ServiceCentre {
  readonly name: string;
  readonly kind: ServicePlaceKind;
  readonly windows: readonly ServiceWindow[];
}

/** "Two or three windows instead of one per department" (domain §5): communities have more people, and the third. */
const WINDOWS: Readonly<Record<ServicePlaceKind, number>> = { VILLAGE: 2, COMMUNITY: 3 };

/** The centre of a place, or null where there is none: towns, grids and the district have none. */
export function centreOf({ name, kind }: Pick<PlaceRecord, 'name' | 'kind'>): ServiceCentre | null {
  const centre = SERVICE_PLACE_KINDS.find((one) => one === kind);
  if (centre === undefined) return null;
  return {
    name: `${name}便民服务中心`,
    kind: centre,
    windows: Array.from({ length: WINDOWS[centre] }, (_, index) => ({
      number: index + 1,
      name: `综合受理${index + 1}号窗口`,
    })),
  };
}
