import type { PlaceReference, StaffReference } from '../event.loaders.js';

/** The place of a code, for the gateway to fill. */
export function placeReference(code: string | null | undefined): PlaceReference | null {
  return code == null ? null : { code };
}

/** The unit or staff member of an id, for the gateway to fill. */
export function reference(id: string | null): StaffReference | null {
  return id === null ? null : { id };
}
