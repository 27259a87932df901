import type { Level, Platform, RequiredEvidence, Role, UnitKind, WorkItemCategory } from '@gridhall/messages';

/** A place as the generator needs it: `townCode` and `villageCode` are prefixes of a grid's code (domain §2). */
export interface ModelPlace {
  readonly code: string;
  readonly name: string;
}

/** A village or community, with its grids. */
export interface ModelVillage extends ModelPlace {
  readonly kind: 'COMMUNITY' | 'VILLAGE';
  readonly grids: readonly ModelPlace[];
}

/** A town or street, with its villages. */
export interface ModelTown extends ModelPlace {
  readonly villages: readonly ModelVillage[];
}

/** A unit that events can be dispatched to. */
export interface ModelUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly placeCode: string;
  readonly platform: Platform | null;
}

/** A posting as tokens carry it. */
export interface ModelPosting {
  readonly role: Role;
  readonly place: string;
  readonly unit: string | null;
}

/** A person who plays in the day. */
export interface ModelStaff {
  readonly id: string;
  readonly name: string;
  readonly postings: readonly ModelPosting[];
}

/** A row of the work-item list, with how often it comes up. */
export interface ModelWorkItem {
  readonly code: string;
  readonly name: string;
  readonly category: WorkItemCategory;
  readonly platform: Platform | null;
  readonly defaultLevel: Level;
  /** The lowest level that it may be pushed down to. */
  readonly admittedLevel: Level;
  readonly canSettleOnTheSpot: boolean;
  readonly isTrivial: boolean;
  /** What must be shown when such a matter is disposed of. */
  readonly requiredEvidence: readonly RequiredEvidence[];
  /** Share among all events, in any unit. */
  readonly weight: number;
}

/** An item of the one-stop service, and where it can be applied for. */
export interface ModelServiceItem {
  readonly code: string;
  readonly name: string;
  readonly acceptedAt: readonly ('COMMUNITY' | 'VILLAGE')[];
  /** Codes of what everybody must hand in, at least one. */
  readonly requiredMaterials: readonly string[];
  readonly atMostOneTrip: boolean;
}

/** Everything that the generator knows of a district: plain data, in a stable order. */
export interface DistrictModel extends ModelPlace {
  readonly towns: readonly ModelTown[];
  readonly units: readonly ModelUnit[];
  readonly staff: readonly ModelStaff[];
  readonly workItems: readonly ModelWorkItem[];
  readonly serviceItems: readonly ModelServiceItem[];
}
