import type { Boundary } from '@gridhall/messages';
import { canonicalJson, placeFilter, type Command } from '@gridhall/service-kit';
import type { Filter } from 'mongodb';
import type {
  JurisdictionDocument,
  JurisdictionRow,
  JurisdictionStore,
} from '../../jurisdiction/jurisdiction.store.js';

/** So many places are drawn anew at a time. */
const AT_ONCE = 50;

/**
 * Gives the places of a district their generated boundaries; those that have them already stay as they are. Where any
 * boundary was surveyed, nothing is drawn: what is made up would lie across it.
 *
 * @returns how many were drawn
 * @throws VERSION_CONFLICT when somebody else changes the same place meanwhile
 */
export async function establishBoundaries(
  store: JurisdictionStore,
  districtCode: string,
  boundaries: ReadonlyMap<string, Boundary>,
  { actor, requestId }: Pick<Command, 'actor' | 'requestId'>,
): Promise<number> {
  const places = await store.collection
    .find<Pick<JurisdictionRow, '_id' | 'version' | 'boundary' | 'boundaryIsGenerated'>>(
      placeFilter('_id', [districtCode]) as Filter<JurisdictionDocument>,
      { projection: { version: 1, boundary: 1, boundaryIsGenerated: 1 } },
    )
    .toArray();
  if (places.some(({ boundary, boundaryIsGenerated }) => boundary !== null && !boundaryIsGenerated)) return 0;
  const drawn = places.flatMap(({ _id, version, boundary: before }) => {
    const boundary = boundaries.get(_id);
    return boundary === undefined || canonicalJson(boundary) === canonicalJson(before)
      ? []
      : { _id, version, boundary };
  });
  for (let begun = 0; begun < drawn.length; begun += AT_ONCE) {
    await Promise.all(
      drawn.slice(begun, begun + AT_ONCE).map(({ _id, version, boundary }) =>
        store.change(
          _id,
          {
            command: 'draw-boundary',
            expectedVersion: version,
            idempotencyKey: `draw-boundary:${_id}:${version}`,
            fingerprint: boundary,
            ...{ actor, requestId },
          },
          () => ({ set: { boundary, boundaryIsGenerated: true }, step: 'bounded', entry: {} }),
        ),
      ),
    );
  }
  return drawn.length;
}
