import type { DistrictRecord } from '@gridhall/grid';
import type { ServiceItem } from '@gridhall/service-desk';
import type { DistrictModel } from '../day/district.model.js';
import { weigh } from '../day/weights.js';

/** A district as grid has it and the items that service-desk offers, as the generator of days needs them. */
export function districtModel(record: DistrictRecord, serviceItems: readonly ServiceItem[]): DistrictModel {
  const { code, name, towns, units, staff, workItems } = record;
  return { code, name, towns, units, staff, workItems: weigh(workItems), serviceItems };
}
