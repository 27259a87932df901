import { placeFilter } from '@gridhall/service-kit';
import type { Collection, Filter } from 'mongodb';
import type { EventDocument } from '../event/event.document.js';
import { verify, type Verification } from './verification.rules.js';

/** Documents that are fetched at once: the largest have a long timeline. */
const AT_ONCE = 200;

/**
 * Verifies every event of a place, one after another, in bounded memory.
 *
 * @param placeCode with everything under it; null for all of them
 */
export async function* verifyAll(
  collection: Collection<EventDocument>,
  placeCode: string | null,
): AsyncGenerator<Verification> {
  const filter = placeCode === null ? {} : (placeFilter('placeCode', [placeCode]) as Filter<EventDocument>);
  for await (const document of collection.find(filter, { batchSize: AT_ONCE, sort: { _id: 1 } })) {
    yield verify(document);
  }
}
