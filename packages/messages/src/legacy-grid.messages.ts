import { z } from 'zod';
import { aggregateContracts } from './contract.js';
import { placeCodeSchema } from './vocabulary.js';

/** The domains that came with grids of their own, and their names (domain §3, 多网合一). */
export const LEGACY_DOMAINS = {
  PETITIONS: '信访',
  PUBLIC_ORDER_AND_MIGRANTS: '综治与流动人口',
  FOOD_SAFETY: '食品安全',
  WORK_SAFETY: '安全生产',
  CIVIL_RELIEF: '民政救助',
  ENVIRONMENT: '环境保护',
  URBAN_MANAGEMENT: '城市管理',
  FIRE_SAFETY: '消防',
  MARKET_SUPERVISION: '市场监管',
  HEALTH: '卫生健康',
  LABOUR: '劳动保障',
  PARTY_BUILDING: '党建',
} as const;
/** One of {@link LEGACY_DOMAINS}. */
export type LegacyDomain = keyof typeof LEGACY_DOMAINS;
/** Reads a {@link LegacyDomain}. */
export const legacyDomainSchema = z.enum(Object.keys(LEGACY_DOMAINS) as [LegacyDomain, ...LegacyDomain[]]);

/** A domain's own grid, after a step. */
export const legacyGridDataSchema = z.object({
  legacyGridId: z.string(),
  domain: legacyDomainSchema,
  code: z.string().describe('The domain’s own code of it.'),
  placeCode: placeCodeSchema.describe('The town or village that it lies in.'),
  gridCode: placeCodeSchema.nullable().describe('The all-round grid that it is merged into; null while it is not.'),
});
/** The data of a legacy grid's messages. */
export type LegacyGridData = z.infer<typeof legacyGridDataSchema>;

/** What services/grid publishes of the domains' own grids. */
export const legacyGridMessages = aggregateContracts({
  owner: 'grid',
  aggregate: 'legacy-grid',
  schemaVersion: 1,
  data: legacyGridDataSchema,
  steps: {
    imported: 'A domain’s grid was brought in, or brought in anew with another name, place or mapping.',
    mapped: 'It was merged into an all-round grid, or taken out again (多网合一).',
  },
});
