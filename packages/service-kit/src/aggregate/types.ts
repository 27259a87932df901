import type { ClientSession } from 'mongodb';
import type { ErrorDefinition } from '../errors/catalogue.js';
import type { Actor, EntryFacts, TimelineEntry } from './timeline.js';

/** What every aggregate's document has beside its own state. */
export interface Aggregate<Data = unknown> {
  _id: string;
  /** Number of steps taken: the length of the timeline. */
  version: number;
  createdAt: Date;
  /** UTC day of `createdAt`, `2026-11-24`: the partition of the reconciler's digests. */
  createdOn: string;
  updatedAt: Date;
  /** Hash of the newest entry. */
  headHash: string;
  /**
   * The latest commands, so that one sent twice is known without reading the timeline; `attempt` names the try that was
   * written. Never shown to clients.
   */
  commands: { key: string; fingerprint: string; version: number; attempt: string }[];
  timeline: TimelineEntry<Data>[];
}

/** An aggregate as commands and lists read it: all but the timeline, which grows. */
export type Loaded<Document extends Aggregate> = Omit<Document, 'timeline'>;

/** The state of an aggregate: its document without what the store keeps. */
export type StateOf<Document extends Aggregate> = Omit<Document, keyof Aggregate>;

/** A command as it reached the store. */
export interface Command {
  /** Its name, such as `accept`. */
  readonly command: string;
  /** 8 to 128 characters, made by the client: the same for every try of one act. */
  readonly idempotencyKey: string;
  /** What was asked; the same key with another fingerprint is refused. */
  readonly fingerprint: unknown;
  readonly actor: Actor;
  readonly requestId: string;
  /** The client's time, which is evidence, not truth. */
  readonly clientAt?: Date | null | undefined;
}

/** What the rules decided for a new aggregate. */
export interface Birth<Document extends Aggregate, Step extends string> {
  readonly document: StateOf<Document>;
  readonly step: Step;
  readonly entry: EntryFacts;
}

/** What the rules decided for an aggregate that is there. */
export interface Change<Document extends Aggregate, Step extends string> {
  /** In which posting it was done, when only the document tells which of them counts; else the command's actor. */
  readonly actor?: Actor;
  readonly set: Partial<StateOf<Document>>;
  readonly step: Step;
  readonly entry: EntryFacts;
}

/** A step of another aggregate that belongs to a command's own. */
export interface OtherChange<Document extends Aggregate, Step extends string> {
  /** As it was read for the command. */
  readonly document: Loaded<Document>;
  /** The command that its timeline names. */
  readonly command: string;
  readonly change: Change<Document, Step>;
}

/** What a command does to several aggregates at once: all of it or nothing. */
export interface Together<Document extends Aggregate, Step extends string> {
  readonly change: Change<Document, Step>;
  readonly others?: readonly OtherChange<Document, Step>[];
  readonly births?: readonly (Birth<Document, Step> & { readonly id: string })[];
  /** What else is written of the service's own database in the same transaction; called anew whenever that is. */
  readonly also?: (session: ClientSession) => Promise<void>;
}

/** The outcome of a command. */
export interface Outcome<Document extends Aggregate> {
  readonly document: Loaded<Document>;
  /** The key had been used for this very command before: nothing was changed now. */
  readonly replayed: boolean;
}

/** The words of an aggregate's refusals; the common ones unless it has its own. */
export interface AggregateErrors {
  readonly notFound: ErrorDefinition;
  readonly versionConflict: ErrorDefinition;
}
