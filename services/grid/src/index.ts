export type { ImportReport } from './basic-data/import/import.report.js';
export { grid } from './definition.js';
export type { DemoSummary, Made } from './demo/establish-demo.js';
export { readDivisions } from './divisions/read-divisions.js';
export type { ImportSummary } from './divisions/import-divisions.js';
export type {
  DistrictRecord,
  GridRecord,
  PlaceRecord,
  StaffRecord,
  TownRecord,
  UnitRecord,
  VillageRecord,
} from './tools/district.record.js';
export { openGridTools, type GridTools } from './tools/grid-tools.js';
