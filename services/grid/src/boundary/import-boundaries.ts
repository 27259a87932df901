import {
  beginning,
  canonicalJson,
  commonErrors,
  coversPlace,
  GridhallError,
  placeFilter,
  type Command,
} from '@gridhall/service-kit';
import type { Filter } from 'mongodb';
import { z } from 'zod';
import type {
  JurisdictionDocument,
  JurisdictionRow,
  JurisdictionStep,
  JurisdictionStore,
} from '../jurisdiction/jurisdiction.store.js';
import { changedAt } from '../jurisdiction/validity.rules.js';
import { checkSurvey, redraw, type KnownPlace, type Redrawn } from './boundary.check.rules.js';
import { boundaryErrors as errors } from './boundary.errors.js';
import { readFeatures, type BoundaryIssue } from './geojson.rules.js';

/** Features of one file, at most: a district's places. */
const MOST_FEATURES = 2_000;
/** Complaints that an error's words tell of. */
const MOST_TOLD = 3;

/** What importing boundaries takes. */
export const boundariesSchema = z.object({
  ...beginning,
  geoJson: z.string().min(1),
  tolerancePercent: z
    .number()
    .min(0)
    .max(5)
    .nullish()
    .transform((value) => value ?? 0.1),
  dryRun: z.boolean().nullish(),
});

/** What an import of boundaries did, or would do. */
export interface BoundaryImport {
  readonly issues: readonly BoundaryIssue[];
  /** Places whose surveyed boundary was brought in. */
  readonly surveyed: readonly string[];
  /** Places beside and under them whose made-up boundary was drawn anew. */
  readonly redrawn: readonly string[];
  readonly replayed: boolean;
}

async function districtPlaces(
  { collection }: JurisdictionStore,
  districtCode: string,
): Promise<Map<string, KnownPlace>> {
  const filter = placeFilter('_id', [districtCode]) as Filter<JurisdictionDocument>;
  const projection = { parentCode: 1, boundary: 1, boundaryIsGenerated: 1, validTo: 1, version: 1 };
  const rows = await collection.find<KnownPlace>(filter, { projection }).toArray();
  return new Map(rows.map((row) => [row._id, row]));
}

/** Writes all new boundaries in one transaction. */
async function write(
  store: JurisdictionStore,
  all: readonly Redrawn[],
  known: ReadonlyMap<string, KnownPlace>,
  command: Omit<Command, 'command'>,
): Promise<boolean> {
  const isNew = ({ code, boundary, isGenerated }: Redrawn): boolean =>
    canonicalJson([boundary, isGenerated]) !==
    canonicalJson([known.get(code)?.boundary, known.get(code)?.boundaryIsGenerated]);
  const [first, ...others] = all;
  if (first === undefined) return false;
  const changeOf = (row: JurisdictionRow, { boundary, isGenerated }: Redrawn) => ({
    set: changedAt(row, { boundary, boundaryIsGenerated: isGenerated }, store.runtime.now()),
    step: 'bounded' satisfies JurisdictionStep as 'bounded',
    entry: {},
  });
  const { replayed } = await store.changeTogether(
    first.code,
    { ...command, command: 'importBoundaries', expectedVersion: known.get(first.code)?.version ?? 0 },
    async (own, read) => {
      const rest = [];
      for (const one of others.filter(isNew)) {
        const document = await read(one.code);
        const expected = known.get(one.code)?.version;
        if (document?.version !== expected) {
          throw new GridhallError(commonErrors.VERSION_CONFLICT, { current: document?.version, expected });
        }
        if (document !== null) {
          rest.push({ document, command: 'importBoundaries', change: changeOf(document, one) });
        }
      }
      return { change: changeOf(own, first), others: rest };
    },
  );
  return replayed;
}

/**
 * Brings surveyed boundaries in: all of a file or, when a feature does not fit, none.
 *
 * @param places those of the caller's postings; what lies outside is as if it did not exist
 * @throws BOUNDARIES_UNREADABLE, BOUNDARIES_TOO_MANY, BOUNDARIES_WRONG, VERSION_CONFLICT when somebody changes the same places
 *   meanwhile, IDEMPOTENCY_KEY_REUSED
 */
export async function importBoundaries(
  store: JurisdictionStore,
  places: readonly string[],
  { geoJson, tolerancePercent, dryRun = false }: Omit<z.output<typeof boundariesSchema>, 'idempotencyKey'>,
  command: Omit<Command, 'command' | 'fingerprint'>,
): Promise<BoundaryImport> {
  const read = readFeatures(geoJson);
  if (read === null) throw new GridhallError(errors.BOUNDARIES_UNREADABLE);
  const districts = [...new Set(read.places.map(({ code }) => code.slice(0, 6)))];
  const count = read.places.length + read.issues.length;
  if (count > MOST_FEATURES || districts.length > 1) {
    throw new GridhallError(errors.BOUNDARIES_TOO_MANY, { most: MOST_FEATURES, count, districts });
  }
  const all = await districtPlaces(store, districts[0] ?? '');
  const covered = new Map([...all].filter(([code]) => coversPlace(places, code)));
  const unknown = read.places.filter(({ code }) => !covered.has(code));
  const survey = { places: read.places.filter(({ code }) => covered.has(code)), known: all, tolerancePercent };
  const issues = [
    ...read.issues,
    ...unknown.map(({ feature, code }) => ({
      feature,
      code,
      problem: 'PLACE_UNKNOWN' as const,
      detail: 'the net has no such place',
    })),
    ...checkSurvey(survey),
  ].sort((one, other) => one.feature - other.feature);
  const drawn = issues.length === 0 ? redraw(survey) : [];
  const outcome = {
    issues,
    surveyed: drawn.filter(({ isGenerated, boundary }) => !isGenerated && boundary !== null).map(({ code }) => code),
    redrawn: drawn.filter(({ isGenerated }) => isGenerated).map(({ code }) => code),
  };
  if (dryRun === true) return { ...outcome, replayed: false };
  if (issues.length > 0) {
    const told = issues.slice(0, MOST_TOLD).map(({ feature, problem, detail }) => `${feature}: ${problem}, ${detail}`);
    throw new GridhallError(errors.BOUNDARIES_WRONG, { count: issues.length, summary: told.join('; '), issues });
  }
  const fingerprint = { geoJson, tolerancePercent };
  return { ...outcome, replayed: await write(store, drawn, all, { ...command, fingerprint }) };
}
