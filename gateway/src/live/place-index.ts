/** Who listens where: finds by a place's code those of the place and of every place that holds it (domain §2: prefixes). */
export class PlaceIndex<Listener> {
  readonly #byPlace = new Map<string, Set<Listener>>();
  /** How many places of each length of code are listened to. */
  readonly #lengths = new Map<number, number>();

  add(place: string, listener: Listener): void {
    const known = this.#byPlace.get(place);
    if (known !== undefined) {
      known.add(listener);
      return;
    }
    this.#byPlace.set(place, new Set([listener]));
    this.#lengths.set(place.length, (this.#lengths.get(place.length) ?? 0) + 1);
  }

  remove(place: string, listener: Listener): void {
    const known = this.#byPlace.get(place);
    if (known?.delete(listener) !== true || known.size > 0) return;
    this.#byPlace.delete(place);
    const left = (this.#lengths.get(place.length) ?? 1) - 1;
    if (left === 0) this.#lengths.delete(place.length);
    else this.#lengths.set(place.length, left);
  }

  /** Everybody who listens to `place` or to what holds it. */
  *over(place: string): Generator<Listener> {
    for (const length of this.#lengths.keys()) {
      if (length <= place.length) yield* this.#byPlace.get(place.slice(0, length)) ?? [];
    }
  }
}
