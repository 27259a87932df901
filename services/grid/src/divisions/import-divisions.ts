import { randomUUID } from 'node:crypto';
import { placeFilter } from '@gridhall/service-kit';
import type { Filter } from 'mongodb';
import type { JurisdictionDocument, JurisdictionRow, JurisdictionStore } from '../jurisdiction/jurisdiction.store.js';
import { changedAt, fromNowOn } from '../jurisdiction/validity.rules.js';
import { planImport } from './import.rules.js';
import { readDivisions } from './read-divisions.js';

/** What an import did. */
export interface ImportSummary {
  readonly districtCode: string;
  readonly districtName: string;
  /** Rows of the source, of whatever district. */
  readonly rowsRead: number;
  /** Places that joined the net. */
  readonly established: number;
  /** Places that carry another name, or are of another kind, now. */
  readonly renamed: number;
  readonly unchanged: number;
  /** Places of the net that the source does not have; they stay. */
  readonly absent: number;
}

const actor = { system: 'import-divisions' } as const;

async function knownPlaces(store: JurisdictionStore, districtCode: string): Promise<JurisdictionRow[]> {
  const filter = { ...placeFilter('_id', [districtCode]), level: { $ne: 'GRID' } } as Filter<JurisdictionDocument>;
  return store.collection.find<JurisdictionRow>(filter, { projection: { timeline: 0, commands: 0 } }).toArray();
}

/**
 * Brings a district's places into the net. Everything is checked before the first write; each place is written whole, so
 * that an import that was cut off is finished by doing it again, and one done again changes nothing.
 *
 * @throws every error of divisionErrors; VERSION_CONFLICT when another import renames the same place otherwise meanwhile
 */
export async function importDivisions(
  store: JurisdictionStore,
  source: string,
  districtCode: string,
  onProgress?: (rows: number) => void,
): Promise<ImportSummary> {
  const { divisions, rowsRead } = await readDivisions(source, districtCode, onProgress);
  const plan = planImport(divisions, await knownPlaces(store, districtCode));
  const requestId = randomUUID();

  const births = plan.established.map(({ code, name, level, kind, parentCode }) => ({
    id: code,
    step: 'established' as const,
    document: { name, level, kind, parentCode, grid: null, boundary: null, boundaryIsGenerated: false, ...fromNowOn() },
    entry: { to: name },
  }));
  const established = await store.insertMany(births, { command: 'import-divisions', actor, requestId });

  for (const { division, from } of plan.renamed) {
    const { code, name, kind } = division;
    await store.change(
      code,
      {
        command: 'rename',
        expectedVersion: from.version,
        idempotencyKey: `rename:${code}:${from.version}`,
        fingerprint: { name, kind },
        actor,
        requestId,
      },
      (place) => ({
        set: changedAt(place, { name, kind }, store.runtime.now()),
        step: 'renamed',
        entry: { from: place.name, to: name },
      }),
    );
  }
  const { renamed, unchanged, absent } = plan;
  const districtName = divisions[0]?.name ?? '';
  return { districtCode, districtName, rowsRead, established, renamed: renamed.length, unchanged, absent };
}
