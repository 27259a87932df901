import { jurisdictionMessages, workItemMessages, type JurisdictionData, type WorkItemData } from '@gridhall/messages';
import { GridhallError, Mirror, type ConsumerDefinition } from '@gridhall/service-kit';
import DataLoader from 'dataloader';
import type { Db } from 'mongodb';
import { errors } from '../errors.js';
import { SERVICE_PLACE_KINDS, type ServicePlaceKind } from '../service-item/service-item.data.js';

/** A place as the desk needs it: does the code exist, and has it a centre? */
export type PlaceRecord = Pick<JurisdictionData, 'code' | 'name' | 'kind'>;
type WorkItemRecord = Pick<WorkItemData, 'code'>;

/** Loads places for one request, any number in one query. */
export type PlaceLoader = DataLoader<string, PlaceRecord | null>;

/** The district's places and work items, learnt from grid's messages only (architecture §"The shape"). */
export class Directory {
  readonly #places: Mirror<JurisdictionData, PlaceRecord>;
  readonly #workItems: Mirror<WorkItemData, WorkItemRecord>;

  constructor(db: Db) {
    this.#places = new Mirror(db, {
      durable: 'service-desk-places',
      collection: 'places',
      contracts: jurisdictionMessages,
      record: ({ code, name, kind }) => ({ code, name, kind }),
    });
    this.#workItems = new Mirror(db, {
      durable: 'service-desk-work-items',
      collection: 'workItems',
      contracts: workItemMessages,
      record: ({ code }) => ({ code }),
    });
  }

  /** The consumers that keep it up to date. */
  get consumers(): readonly ConsumerDefinition[] {
    return [this.#places.consumer, this.#workItems.consumer];
  }

  /** A loader of places for one request. The aggregate id of a jurisdiction is its code. */
  placeLoader(): PlaceLoader {
    return new DataLoader((codes) => this.#places.findAll(codes));
  }

  /**
   * The kind of a place.
   *
   * @throws PLACE_UNKNOWN
   */
  async requirePlace(placeCode: string): Promise<PlaceRecord['kind']> {
    const place = await this.#places.find(placeCode);
    if (place === null) throw new GridhallError(errors.PLACE_UNKNOWN, { placeCode });
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
    if ((await this.#workItems.find(workItemCode)) === null) {
      throw new GridhallError(errors.WORK_ITEM_UNKNOWN, { workItemCode });
    }
  }
}
