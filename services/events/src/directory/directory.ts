import {
  jurisdictionMessages,
  unitMessages,
  workItemMessages,
  type JurisdictionData,
  type UnitData,
  type WorkItemData,
} from '@gridhall/messages';
import { GridhallError, Mirror, type ConsumerDefinition, type RememberedLists } from '@gridhall/service-kit';
import type { Db } from 'mongodb';
import { errors } from '../errors.js';
import { geoJson, type Point } from '../map/coordinates.rules.js';
import type { PlaceAtPoint } from '../map/placing.rules.js';
import {
  placeRecord,
  unitRecord,
  workItemRecord,
  type PlaceRecord,
  type UnitRecord,
  type WorkItemRecord,
} from './records.js';

/** Rows of a whole list, at most: several times what a district has. */
const MOST_LISTED = 2_000;

/** So long a replica goes by the towns that it read, in milliseconds. */
const TOWNS_KEPT_MS = 10_000;

/** What events knows of grid's places, units and work items, learnt from grid's messages (architecture §"The shape"). */
export class Directory {
  readonly #places: Mirror<JurisdictionData, PlaceRecord>;
  readonly #units: Mirror<UnitData, UnitRecord>;
  readonly #unitsByPlace: RememberedLists<UnitRecord>;
  readonly #workItems: Mirror<WorkItemData, WorkItemRecord>;

  /** Read together: there are some ten of them, and one is established once in years. */
  #towns: { readonly codes: string[]; readonly readAt: number } = { codes: [], readAt: 0 };

  constructor(private readonly db: Db) {
    this.#places = new Mirror(db, {
      durable: 'events-places',
      collection: 'places',
      indexes: [
        { key: { boundary: '2dsphere' } },
        // The few that are no more.
        { key: { endedAt: 1 }, options: { partialFilterExpression: { endedAt: { $gt: '' } } } },
      ],
      contracts: jurisdictionMessages,
      record: placeRecord,
    });
    this.#units = new Mirror(db, {
      durable: 'events-units',
      collection: 'units',
      contracts: unitMessages,
      indexes: [{ key: { placeCode: 1 } }],
      record: unitRecord,
    });
    this.#unitsByPlace = this.#units.listsBy('placeCode');
    this.#workItems = new Mirror(db, {
      durable: 'events-work-items',
      collection: 'workItems',
      contracts: workItemMessages,
      record: workItemRecord,
    });
  }

  /** The consumers that keep it up to date. */
  get consumers(): readonly ConsumerDefinition[] {
    return [this.#places.consumer, this.#units.consumer, this.#workItems.consumer];
  }

  /** A place of the net; null when no message told of it yet. */
  async findPlace(placeCode: string): Promise<PlaceRecord | null> {
    return this.#places.find(placeCode);
  }

  /** The places whose boundary holds a point or comes within so many metres of it, in any order. */
  async placesNear(point: Point, metres: number): Promise<PlaceAtPoint[]> {
    return this.db
      .collection('places')
      .aggregate<PlaceAtPoint>([
        {
          $geoNear: { near: geoJson(point), key: 'boundary', distanceField: 'metres', maxDistance: metres },
        },
        { $project: { _id: 0, code: 1, metres: 1 } },
      ])
      .toArray();
  }

  /** The places that are no more, by code. */
  async endedPlaces(): Promise<PlaceRecord[]> {
    return this.db
      .collection<PlaceRecord>('places')
      .find({ endedAt: { $gt: '' } }, { sort: { code: 1 } })
      .toArray();
  }

  /** @throws PLACE_UNKNOWN */
  async requireKnownPlace(placeCode: string): Promise<PlaceRecord> {
    const place = await this.#places.find(placeCode);
    if (place === null) throw new GridhallError(errors.PLACE_UNKNOWN, { placeCode });
    return place;
  }

  /**
   * The place itself, or the grids that took over from it in the end: a successor may have been merged or split in its turn.
   *
   * @throws PLACE_UNKNOWN, also when no message told of a successor yet
   */
  async livingPlaces(placeCode: string): Promise<string[]> {
    const { endedAt, successorCodes = [] } = await this.requireKnownPlace(placeCode);
    if (endedAt === undefined) return [placeCode];
    const all = await Promise.all(successorCodes.map(async (code) => this.livingPlaces(code)));
    return [...new Set(all.flat())];
  }

  /** @throws PLACE_UNKNOWN; PLACE_ENDED when it was merged or split */
  async requirePlace(placeCode: string): Promise<PlaceRecord> {
    const place = await this.requireKnownPlace(placeCode);
    const { endedAt, successorCodes = [] } = place;
    if (endedAt !== undefined) throw new GridhallError(errors.PLACE_ENDED, { placeCode, endedAt, successorCodes });
    return place;
  }

  /** @throws UNIT_UNKNOWN */
  async requireUnit(unitId: string): Promise<UnitRecord> {
    const unit = await this.#units.find(unitId);
    if (unit === null) throw new GridhallError(errors.UNIT_UNKNOWN, { unitId });
    return unit;
  }

  /** A row of the work-item list; null when no message told of it yet. */
  async findWorkItem(workItemCode: string): Promise<WorkItemRecord | null> {
    return this.#workItems.find(workItemCode);
  }

  /** The work-item list, by code. */
  async workItemList(): Promise<WorkItemRecord[]> {
    return this.db
      .collection<WorkItemRecord>('workItems')
      .find({}, { sort: { code: 1 }, limit: MOST_LISTED })
      .toArray();
  }

  /** The towns and villages of the net, by code. */
  async townsAndVillages(): Promise<Pick<PlaceRecord, 'code' | 'name'>[]> {
    const options = { projection: { _id: 0, code: 1, name: 1 }, sort: { code: 1 }, limit: MOST_LISTED } as const;
    return this.db
      .collection<PlaceRecord>('places')
      .find({ level: { $in: ['TOWN', 'VILLAGE'] } }, options)
      .toArray();
  }

  /** @throws WORK_ITEM_UNKNOWN */
  async requireWorkItem(workItemCode: string): Promise<WorkItemRecord> {
    const item = await this.#workItems.find(workItemCode);
    if (item === null) throw new GridhallError(errors.WORK_ITEM_UNKNOWN, { workItemCode });
    return item;
  }

  /** The names of places and units by code or id, for paper and for the outside; of some no message told yet. */
  async names(placeCodes: Iterable<string>, unitIds: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    const [places, units] = await Promise.all([
      Promise.all([...new Set(placeCodes)].map(async (code) => this.#places.find(code))),
      Promise.all([...new Set(unitIds)].map(async (id) => this.#units.find(id))),
    ]);
    return new Map([
      ...places.flatMap((place) => (place === null ? [] : [[place.code, place.name] as const])),
      ...units.flatMap((unit) => (unit === null ? [] : [[unit.unitId, unit.name] as const])),
    ]);
  }

  /** The items of some codes, in their order; null for those that no message told of yet. */
  async workItems(codes: readonly string[]): Promise<(WorkItemRecord | null)[]> {
    return this.#workItems.findAll(codes);
  }

  /** The units of some ids, in their order; null for those that no message told of yet. */
  async units(unitIds: readonly string[]): Promise<(UnitRecord | null)[]> {
    return this.#units.findAll(unitIds);
  }

  /** The units that work in exactly these places. */
  async unitsAt(placeCodes: readonly string[]): Promise<UnitRecord[]> {
    return this.#unitsByPlace.of(placeCodes);
  }

  /** The codes of all towns, and of the districts themselves: where a matter lies in no one town. */
  async townCodes(): Promise<string[]> {
    if (this.#towns.readAt < Date.now() - TOWNS_KEPT_MS) {
      const codes = await this.db.collection('places').distinct('code', { level: { $in: ['TOWN', 'DISTRICT'] } });
      this.#towns = { codes: codes as string[], readAt: Date.now() };
    }
    return this.#towns.codes;
  }

  /** An item's name, for those who may not read what people wrote; its code while no message told of it. */
  async workItemName(workItemCode: string): Promise<string> {
    return (await this.#workItems.find(workItemCode))?.name ?? workItemCode;
  }
}
