import { jurisdictionMessages, workItemMessages, type JurisdictionData, type WorkItemData } from '@gridhall/messages';
import { GridhallError, projection, type ConsumerDefinition, type Projected } from '@gridhall/service-kit';
import DataLoader from 'dataloader';
import type { Collection, Db } from 'mongodb';
import { errors } from '../errors.js';
import { SERVICE_PLACE_KINDS, type ServicePlaceKind } from '../service-item/service-item.data.js';

/** A place as the desk needs it: does the code exist, and has it a centre? */
export type PlaceRecord = Pick<JurisdictionData, 'code' | 'name' | 'kind'>;
type WorkItemRecord = Pick<WorkItemData, 'code'>;

const PLACES = 'places';
const WORK_ITEMS = 'work_items';

/** What the desk mirrors of grid: learnt from messages only (architecture §"The shape"). */
export const directoryProjections: readonly ConsumerDefinition[] = [
  projection<JurisdictionData, PlaceRecord>({
    durable: 'service-desk-places',
    contracts: jurisdictionMessages,
    collection: PLACES,
    fold: (_, { data: { code, name, kind } }) => ({ code, name, kind }),
  }),
  projection<WorkItemData, WorkItemRecord>({
    durable: 'service-desk-work-items',
    contracts: workItemMessages,
    collection: WORK_ITEMS,
    fold: (_, { data: { code } }) => ({ code }),
  }),
];

/** Loads places for one request, any number in one query. */
export type PlaceLoader = DataLoader<string, PlaceRecord | null>;

/** The district's places and work items. */
export class Directory {
  readonly #places: Collection<PlaceRecord & Projected>;
  readonly #workItems: Collection<WorkItemRecord & Projected>;
  /** Kinds of places that were found: a code never changes its meaning (domain §3), so these need no forgetting. */
  readonly #kinds = new Map<string, PlaceRecord['kind']>();

  constructor(db: Db) {
    this.#places = db.collection(PLACES);
    this.#workItems = db.collection(WORK_ITEMS);
  }

  /** A loader of places for one request. */
  placeLoader(): PlaceLoader {
    return new DataLoader(async (codes) => {
      // The aggregate id of a jurisdiction is its code.
      const found = await this.#places.find({ _id: { $in: [...codes] } }).toArray();
      const byCode = new Map(found.map((place) => [place.code, place]));
      return codes.map((code) => byCode.get(code) ?? null);
    });
  }

  /**
   * The kind of a place.
   *
   * @throws PLACE_UNKNOWN
   */
  async requirePlace(placeCode: string): Promise<PlaceRecord['kind']> {
    const known = this.#kinds.get(placeCode);
    if (known !== undefined) return known;
    const place = await this.#places.findOne({ _id: placeCode });
    if (place === null) throw new GridhallError(errors.PLACE_UNKNOWN, { placeCode });
    this.#kinds.set(placeCode, place.kind);
    return place.kind;
  }

  /**
   * The kind of a place that has a service centre.
   *
   * @throws PLACE_UNKNOWN, CENTRE_MISSING
   */
  async requireCentre(placeCode: string): Promise<ServicePlaceKind> {
    const kind = await this.requirePlace(placeCode);
    const centre = SERVICE_PLACE_KINDS.find((one) => one === kind);
    if (centre === undefined) throw new GridhallError(errors.CENTRE_MISSING, { placeCode });
    return centre;
  }

  /**
   * Makes sure that the work-item list has an item.
   *
   * @throws WORK_ITEM_UNKNOWN
   */
  async requireWorkItem(workItemCode: string): Promise<void> {
    const item = await this.#workItems.findOne({ _id: workItemCode }, { projection: { _id: 1 } });
    if (item === null) throw new GridhallError(errors.WORK_ITEM_UNKNOWN, { workItemCode });
  }
}
