import { randomUUID } from 'node:crypto';
import {
  aggregateIdFor,
  baseConfigSchema,
  connectMongo,
  createLogger,
  createMetrics,
  databaseName,
  openSealer,
  readConfig,
  type Posting,
  type StoreRuntime,
} from '@gridhall/service-kit';
import { accountStore } from '../account/account.store.js';
import { importBoundaries, type BoundaryImport } from '../boundary/import-boundaries.js';
import { gridConfigSchema } from '../config.js';
import { reportOf, type ImportReport } from '../basic-data/import/import.report.js';
import { ensureImportIndexes, importStore } from '../basic-data/import/import.store.js';
import { importFile, type ImportFileOptions } from '../basic-data/import/import-file.js';
import { establishDemo, type DemoSummary } from '../demo/establish-demo.js';
import { importDivisions, type ImportSummary } from '../divisions/import-divisions.js';
import { SigningKeys, type Rotation } from '../signing-key/signing-keys.js';
import { ensureStoreIndexes, openStores } from '../stores.js';
import { readDistrict, type DistrictRecord } from './district.record.js';

/** Who works on the database itself is posted nowhere: every code begins so. */
const EVERYWHERE: readonly string[] = [''];

/** What tools are told by the environment: less than a service, for they answer nobody and need no broker. */
const toolsConfigSchema = baseConfigSchema
  .pick({ MONGODB_URI: true, GRIDHALL_NAMESPACE: true, GRIDHALL_TOKEN_ISSUER: true, LOG_LEVEL: true })
  .extend({ ...gridConfigSchema.shape, LOG_LEVEL: baseConfigSchema.shape.LOG_LEVEL.unwrap().default('warn') });

/**
 * Tools that work on grid's own database with grid's own code. What they write is published by whatever grid service runs
 * on that database, now or later.
 */
export interface GridTools {
  /**
   * Brings a district's places into the net; all rows are checked before the first is written.
   *
   * @param source a file in our five columns, or a folder with the national set
   * @throws the errors of divisionErrors, DIVISIONS_…
   */
  importDivisions(source: string, districtCode: string, onProgress?: (rows: number) => void): Promise<ImportSummary>;
  /**
   * Gives a district grids, units, people, the work-item list and accounts; done again, it changes nothing.
   *
   * @throws DISTRICT_NOT_IMPORTED, DISTRICT_WITHOUT_VILLAGES
   */
  establishDemo(districtCode: string, options: { readonly password: string }): Promise<DemoSummary>;
  /**
   * Imports households, residents or enterprises out of a CSV or .xlsx: all rows or, when one is wrong, none.
   *
   * @throws IMPORT_FILE_MISSING, IMPORT_KIND_UNKNOWN, and what refuses a file
   */
  importBasicData(path: string, options: ImportFileOptions): Promise<ImportReport>;
  /**
   * Brings surveyed boundaries in, a GeoJSON FeatureCollection, all or none; done again, it changes nothing.
   *
   * @param geoJson the text of it
   * @param options how much of a place may be out, in percent, and whether only to say what is wrong
   * @throws BOUNDARIES_UNREADABLE, BOUNDARIES_TOO_MANY, BOUNDARIES_WRONG, VERSION_CONFLICT
   */
  importBoundaries(
    geoJson: string,
    options: { readonly tolerancePercent: number; readonly dryRun: boolean },
  ): Promise<BoundaryImport>;
  /** Everything of a district as plain data in a stable order; null when the net has none. */
  readDistrict(districtCode: string): Promise<DistrictRecord | null>;
  /** An access token on the key whose turn it is. */
  issueToken(
    claims: { readonly staffId: string; readonly name: string; readonly postings: readonly Posting[] },
    minutes?: number,
  ): Promise<string>;
  /** Publishes the next signing key, which signs once everybody can know it. */
  rotateKeys(): Promise<Rotation>;
  close(): Promise<void>;
}

/**
 * Opens grid's tools.
 *
 * @param environment MONGODB_URI, GRIDHALL_NAMESPACE, GRIDHALL_SEAL_KEY, GRIDHALL_TOKEN_ISSUER, LOG_LEVEL
 * @throws ConfigError
 */
export async function openGridTools(environment: Readonly<Record<string, string | undefined>>): Promise<GridTools> {
  const config = readConfig(toolsConfigSchema, environment);
  const database = databaseName(config.GRIDHALL_NAMESPACE, 'grid');
  const mongo = await connectMongo(config.MONGODB_URI, database);
  const runtime: StoreRuntime = {
    mongo,
    // mongoose carries a driver of its own, the same version as ours.
    db: mongo.getClient().db(database),
    log: createLogger('grid-tools', config.LOG_LEVEL),
    metrics: createMetrics('grid-tools'),
    now: () => new Date(),
  };
  const ring = await openSealer(runtime.db, config, runtime.now());
  const kept = openStores(runtime);
  const stores = { ...kept, accounts: accountStore(runtime), ring };
  const imports = { stores: kept, sealer: ring, imports: importStore(runtime) };
  const signingKeys = new SigningKeys({
    db: runtime.db,
    ring,
    issuer: config.GRIDHALL_TOKEN_ISSUER,
  });
  await Promise.all([ensureStoreIndexes(runtime, kept), ensureImportIndexes(runtime)]);
  return {
    importDivisions: (source, districtCode, onProgress) =>
      importDivisions(stores.jurisdictions, source, districtCode, onProgress),
    establishDemo: (districtCode, { password }) => establishDemo(stores, districtCode, password),
    importBasicData: async (path, options) => reportOf(await importFile(imports, path, options)),
    importBoundaries: (geoJson, options) =>
      importBoundaries(
        stores.jurisdictions,
        EVERYWHERE,
        { geoJson, ...options },
        {
          ...{ idempotencyKey: aggregateIdFor('boundaries', geoJson), requestId: randomUUID() },
          actor: { system: 'import-boundaries' },
        },
      ),
    readDistrict: (districtCode) => readDistrict(stores, districtCode, runtime.now()),
    issueToken: async (claims, minutes) => (await signingKeys.issueToken(claims, minutes)).token,
    rotateKeys: () => signingKeys.rotate(),
    close: () => mongo.close(),
  };
}
