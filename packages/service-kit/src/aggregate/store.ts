import type { MessageContract } from '@gridhall/messages';
import { randomBytes } from 'node:crypto';
import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import { MongoServerError, type ClientSession, type Collection, type Filter, type MatchKeysAndValues } from 'mongodb';
import { STRETCH_INDEX } from '../consumer/stretch.js';
import { commonErrors } from '../errors/catalogue.js';
import { GridhallError } from '../errors/gridhall-error.js';
import { DURABLE, ensureIndexes, type IndexDefinition } from '../mongo/connect.js';
import { BY_ID, gathered, gatheredInserts, gatheredUpdates, type OneUpdate } from '../mongo/gathered.js';
import type { StoreRuntime } from '../subgraph/runtime.js';
import { canonicalJson, entryHash, sha256, stateHash, type EntryFacts, type TimelineEntry } from './timeline.js';
import type {
  Aggregate,
  AggregateErrors,
  Birth,
  Change,
  Command,
  Loaded,
  Outcome,
  StateOf,
  Together,
} from './types.js';

/** What a store needs to know of its kind of aggregate. */
export interface AggregateStoreOptions<Document extends Aggregate<Data>, Data, Step extends string> {
  readonly collection: string;
  /** The messages of this aggregate, by step. */
  readonly contracts: Readonly<Record<Step, MessageContract<Data>>>;
  /** Indexes beside the store's own. */
  readonly indexes?: readonly IndexDefinition[];
  readonly errors?: AggregateErrors;
  /**
   * The facts that each entry seals with its hash, so that a document changed by hand is found even where no message tells
   * of what was changed. Pure; nothing is sealed without it.
   */
  readonly sealed?: (document: Loaded<Document>) => object;
  /**
   * Facts that follow from every step, whatever it was, and are written with it, such as clocks. Pure.
   *
   * @param after the document as the step leaves it; `before` is null when the step began it; `entry` what it says beside
   */
  readonly derived?: (
    after: Loaded<Document>,
    before: Loaded<Document> | null,
    now: Date,
    entry: EntryFacts,
  ) => Partial<StateOf<Document>>;
  /** The message that tells others of the step that led to `document`. No personal data. */
  readonly toMessage: (
    document: Loaded<Document>,
    step: { readonly step: Step; readonly command: string; readonly from: string | null },
  ) => Data;
}

/** An opaque id that is the same for every try of one act, so that a second try meets the first one's document. */
export function aggregateIdFor(...parts: readonly string[]): string {
  return sha256(parts.join('\u0000')).slice(0, 22);
}

/**
 * So many of an aggregate's latest commands are remembered by key, at least, and twice as many at most (16 kB): every load
 * reads them, and a life has no end. An older one that is sent again changes nothing either: its expected version is long past, so it meets a conflict
 * instead of its old answer.
 */
const REMEMBERED_COMMANDS = 64;

/** So many documents are remembered as they were last seen, some 3 kB each. */
const REMEMBERED_DOCUMENTS = 4_000;

/** A name for one try of a command. */
function attempt(): string {
  return randomBytes(6).toString('base64url');
}

function isDuplicateId(error: unknown): boolean {
  return (
    error instanceof MongoServerError &&
    error.code === 11_000 &&
    '_id' in ((error['keyPattern'] as object | undefined) ?? {})
  );
}

/**
 * Aggregates of one kind: each is one document, and each step is one atomic durable write that holds the new state,
 * the next version and the timeline entry, which is also the message to send (architecture §"A write").
 */
export class AggregateStore<
  Document extends Aggregate<Data>,
  Data = Document['timeline'][number]['message'],
  Step extends string = string,
> {
  readonly collection: Collection<Document>;
  readonly aggregate: string;
  readonly #errors: AggregateErrors;
  /** As last written here. Whoever decides on one says so in the write's filter: it may be old. */
  readonly #remembered = new LRUCache<string, Loaded<Document>>({ max: REMEMBERED_DOCUMENTS });
  #stepsTaken = 0;
  readonly #read: (id: string) => Promise<Loaded<Document> | null>;
  readonly #insert: (document: Document) => Promise<void>;
  readonly #update: (one: OneUpdate<Document>) => Promise<boolean>;

  constructor(
    readonly runtime: StoreRuntime,
    readonly options: AggregateStoreOptions<Document, Data, Step>,
  ) {
    this.collection = runtime.db.collection<Document>(options.collection);
    this.#read = gathered((ids) => this.#findInOrder(ids));
    this.#insert = gatheredInserts(this.collection);
    this.#update = gatheredUpdates(this.collection);
    const [contract] = Object.values<MessageContract<Data>>(options.contracts);
    if (contract === undefined) throw new Error(`The store ${options.collection} has no messages.`);
    this.aggregate = contract.aggregate;
    this.#errors = options.errors ?? {
      notFound: commonErrors.NOT_FOUND,
      versionConflict: commonErrors.VERSION_CONFLICT,
    };
  }

  /** Steps that were taken here since the start: who remembers something of these aggregates sees that it may be old. */
  get stepsTaken(): number {
    return this.#stepsTaken;
  }

  /** Makes the store's indexes: its own for digests and rescans, and those it was given. */
  async ensureIndexes(): Promise<void> {
    await ensureIndexes(this.runtime.db, this.options.collection, [
      { key: STRETCH_INDEX },
      { key: { updatedAt: 1 } },
      ...(this.options.indexes ?? []),
    ]);
  }

  /** The aggregate without its timeline, or null when there is none that fits `filter`. */
  async findById(id: string, filter: Filter<Document> = {}, session?: ClientSession): Promise<Loaded<Document> | null> {
    return this.collection.findOne<Loaded<Document>>({ ...filter, _id: id } as Filter<Document>, {
      projection: { timeline: 0 },
      // Without a condition MongoDB has a way to ids that is shorter still, which a hint would close.
      ...(Object.keys(filter).length === 0 ? {} : { hint: BY_ID }),
      ...(session === undefined ? {} : { session }),
    });
  }

  /**
   * The aggregate at a version as it was written here lately, without a read: what has that version is what it was. Null when it is not
   * remembered. Whoever decides on it writes with that version expected.
   */
  remembered(id: string, version: number): Loaded<Document> | null {
    const known = this.#remembered.get(id);
    return known?.version === version ? known : null;
  }

  /** A loader for one request: any number of ids in one query, those that fit `filter`. */
  loader(filter: Filter<Document> = {}): DataLoader<string, Loaded<Document> | null> {
    return new DataLoader((ids) => this.#findInOrder(ids, filter));
  }

  /** A loader of timelines for one request. */
  timelineLoader(): DataLoader<string, readonly TimelineEntry<Data>[] | null> {
    return new DataLoader(async (ids) => {
      const found = await this.#findMany<Pick<Document, '_id' | 'timeline'>>(ids, { timeline: 1 });
      return this.#inOrder(ids, found).map((document) => document?.timeline ?? null);
    });
  }

  async #findInOrder(ids: readonly string[], filter: Filter<Document> = {}): Promise<(Loaded<Document> | null)[]> {
    return this.#inOrder(ids, await this.#findMany<Loaded<Document>>(ids, { timeline: 0 }, filter));
  }

  async #findMany<Read extends { _id: string }>(
    ids: readonly string[],
    projection: Record<string, 0 | 1>,
    filter: Filter<Document> = {},
  ): Promise<Read[]> {
    const among = { ...filter, _id: { $in: [...ids] } } as Filter<Document>;
    return this.collection.find<Read>(among, { projection }).toArray();
  }

  #inOrder<Read extends { _id: string }>(ids: readonly string[], found: readonly Read[]): (Read | null)[] {
    const byId = new Map(found.map((document) => [document._id, document]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /**
   * Begins an aggregate. `id` must be made from who asks and the idempotency key ({@link aggregateIdFor}): a phone that
   * sends twice, even ten times at once, meets its own document.
   *
   * @param begin asked only when the aggregate is not there yet; may allot a number
   * @throws IDEMPOTENCY_KEY_REUSED, and what `begin` throws
   */
  async create(
    command: Command & { readonly id: string },
    begin: () => Birth<Document, Step> | Promise<Birth<Document, Step>>,
  ): Promise<Outcome<Document>> {
    const fingerprint = sha256(canonicalJson(command.fingerprint));
    const known = await this.#read(command.id);
    if (known !== null) return this.#replay(known, command, fingerprint);
    const document = this.#born(command, fingerprint, await begin(), this.runtime.now());
    try {
      await this.#insert(document);
    } catch (error) {
      if (!isDuplicateId(error)) throw error;
      const winner = await this.#read(command.id);
      if (winner === null) throw error;
      return this.#replay(winner, command, fingerprint);
    }
    const { timeline, ...rest } = document;
    return this.#done(rest, command.requestId, timeline[0]);
  }

  /**
   * Changes an aggregate by one step, if it is still at the expected version.
   *
   * @param decide pure: what changes, or a refusal thrown
   * @throws the aggregate's notFound and versionConflict errors, IDEMPOTENCY_KEY_REUSED, and what `decide` throws
   */
  async change(
    id: string,
    command: Command & {
      readonly expectedVersion: number;
      readonly filter?: Filter<Document>;
      /** Reads the aggregate in the filter's stead, such as many at once; without its timeline. */
      readonly read?: (id: string) => Promise<Loaded<Document> | null>;
    },
    decide: (document: Loaded<Document>) => Change<Document, Step>,
  ): Promise<Outcome<Document>> {
    const fingerprint = sha256(canonicalJson(command.fingerprint));
    const { expectedVersion, filter, read } = command;
    const remembered = this.remembered(id, expectedVersion);
    if (remembered !== null && !this.#isRepeat(remembered, command)) {
      const outcome = await this.#try(remembered, command, fingerprint, decide).catch(() => null);
      // Nothing is refused on a memory: what may be old, or not for this caller, the database is asked.
      if (outcome !== null) return outcome;
    }
    for (let tries = 1; ; tries++) {
      const document = await (read === undefined || tries > 1 ? this.findById(id, filter) : read(id));
      if (document === null) throw new GridhallError(this.#errors.notFound, { id });
      if (this.#isRepeat(document, command)) return this.#replay(document, command, fingerprint);
      if (document.version !== expectedVersion) throw this.#conflict(document, expectedVersion);
      // Somebody may be faster between our read and our write: this same command from a second try, or another one.
      const outcome = await this.#try(document, command, fingerprint, decide);
      if (outcome !== null) return outcome;
      if (tries === 2) throw new Error(`The ${this.aggregate} ${id} is neither changed nor another version.`);
    }
  }

  /** Decides on a document and writes, if it still is what was decided on; null when it is not. */
  async #try(
    document: Loaded<Document>,
    command: Command & { readonly filter?: Filter<Document> },
    fingerprint: string,
    decide: (document: Loaded<Document>) => Change<Document, Step>,
  ): Promise<Outcome<Document> | null> {
    const { after, line, done, write } = this.#stepped(document, command, fingerprint, decide(document));
    const isDone = await this.#update(write);
    return isDone || (await this.#isWritten(document._id, done)) ? this.#done(after, command.requestId, line) : null;
  }

  /**
   * Changes an aggregate by one step and, with it, others of its kind, in one transaction: for the few commands that are
   * about two aggregates (architecture §"A write"). Only the first one's version is expected; when somebody else changes one
   * of the others meanwhile, all is read and decided anew.
   *
   * @param decide what changes, or a refusal thrown; `read` reads others within the transaction
   * @throws the aggregate's notFound and versionConflict errors, IDEMPOTENCY_KEY_REUSED, and what `decide` throws
   */
  async changeTogether(
    id: string,
    command: Command & { readonly expectedVersion: number; readonly filter?: Filter<Document> },
    decide: (
      document: Loaded<Document>,
      read: (id: string) => Promise<Loaded<Document> | null>,
    ) => Promise<Together<Document, Step>>,
  ): Promise<Outcome<Document>> {
    const fingerprint = sha256(canonicalJson(command.fingerprint));
    const isolation = { writeConcern: DURABLE, readConcern: { level: 'snapshot' } } as const;
    const told: { readonly document: Loaded<Document>; readonly line: TimelineEntry<Data> | undefined }[] = [];
    const outcome = await this.runtime.db.client.withSession(async (session) =>
      session.withTransaction(async (): Promise<Outcome<Document>> => {
        // The driver calls it again when somebody wrote one of them in between.
        told.length = 0;
        const read = async (one: string): Promise<Loaded<Document> | null> =>
          this.findById(one, command.filter, session);
        const document = await read(id);
        if (document === null) throw new GridhallError(this.#errors.notFound, { id });
        if (this.#isRepeat(document, command)) return this.#replay(document, command, fingerprint);
        if (document.version !== command.expectedVersion) throw this.#conflict(document, command.expectedVersion);
        const { change, others = [], births = [], also } = await decide(document, read);
        const own = this.#stepped(document, command, fingerprint, change);
        const steps = [
          own,
          ...others.map((other) => {
            const { command: name } = other;
            const idempotencyKey = `${name}:${command.idempotencyKey}`;
            return this.#stepped(
              other.document,
              { ...command, command: name, idempotencyKey },
              fingerprint,
              other.change,
            );
          }),
        ];
        for (const { write, after, line } of steps) {
          await this.collection.updateOne(write.filter, write.update, { session });
          told.push({ document: after, line });
        }
        for (const { id: childId, ...birth } of births) {
          const born = this.#born({ ...command, id: childId }, fingerprint, birth, this.runtime.now());
          await this.collection.insertOne(born as never, { session });
          const { timeline, ...document } = born;
          told.push({ document: document, line: timeline[0] });
        }
        await also?.(session);
        return { document: own.after, replayed: false };
      }, isolation),
    );
    for (const { document, line } of told) this.#done(document, command.requestId, line);
    return outcome;
  }

  /**
   * Puts in many aggregates at once, each at version 1 with its entry; those that are there already stay as they are.
   * For setting up, not for people's commands.
   */
  async insertMany(
    births: readonly (Birth<Document, Step> & { readonly id: string })[],
    command: Omit<Command, 'fingerprint' | 'idempotencyKey'>,
  ): Promise<number> {
    if (births.length === 0) return 0;
    const now = this.runtime.now();
    const documents = births.map((birth) => {
      const one = { ...command, id: birth.id, idempotencyKey: `${command.command}:${birth.id}`, fingerprint: null };
      return this.#born(one, sha256(canonicalJson(null)), birth, now);
    });
    try {
      const { insertedCount } = await this.collection.insertMany(documents as never[], { ordered: false });
      return insertedCount;
    } catch (error) {
      if (!(error instanceof MongoServerError) || error.code !== 11_000) throw error;
      return (error as MongoServerError & { insertedCount?: number }).insertedCount ?? 0;
    }
  }

  /** A document after one more step, and the write that makes it so, if it still is at its version. */
  #stepped(
    document: Loaded<Document>,
    command: Command & { readonly filter?: Filter<Document> },
    fingerprint: string,
    { set: decided, step, entry, actor = command.actor }: Change<Document, Step>,
  ): {
    readonly after: Loaded<Document>;
    readonly line: TimelineEntry<Data>;
    readonly done: Aggregate['commands'][number];
    readonly write: OneUpdate<Document>;
  } {
    const now = this.runtime.now();
    const version = document.version + 1;
    const derived = this.options.derived?.({ ...document, ...decided }, document, now, entry);
    const set = { ...decided, ...derived };
    const after = { ...document, ...set, version, updatedAt: now } as Loaded<Document>;
    const line = this.#entry(after, { ...command, actor }, { step, ...entry }, now, document.headHash);
    after.headHash = line.hash;
    const done = { key: command.idempotencyKey, fingerprint, version, attempt: attempt() };
    // Cut rarely: an array that is cut is written whole into the oplog, one that is added to only by what was added.
    const isCut = document.commands.length >= 2 * REMEMBERED_COMMANDS;
    after.commands = [...(isCut ? document.commands.slice(1 - REMEMBERED_COMMANDS) : document.commands), done];
    const write = {
      filter: { ...command.filter, _id: document._id, version: document.version } as Filter<Document>,
      update: {
        $set: { ...set, version, updatedAt: now, headHash: line.hash } as unknown as MatchKeysAndValues<Document>,
        $push: {
          timeline: line,
          commands: isCut ? { $each: [done], $slice: -REMEMBERED_COMMANDS } : done,
        } as never,
      },
    };
    return { after, line, done, write };
  }

  #born(
    command: Command & { readonly id: string },
    fingerprint: string,
    birth: Birth<Document, Step>,
    now: Date,
  ): Document {
    const document = {
      ...birth.document,
      _id: command.id,
      version: 1,
      createdAt: now,
      createdOn: now.toISOString().slice(0, 10),
      updatedAt: now,
      commands: [{ key: command.idempotencyKey, fingerprint, version: 1, attempt: attempt() }],
    } as unknown as Document;
    Object.assign(document, this.options.derived?.(document, null, now, birth.entry));
    const line = this.#entry(document, command, { step: birth.step, ...birth.entry }, now, '');
    document.headHash = line.hash;
    document.timeline = [line];
    return document;
  }

  #entry(
    after: Loaded<Document>,
    command: Command,
    facts: EntryFacts & { readonly step: Step },
    at: Date,
    previousHash: string,
  ): TimelineEntry<Data> {
    const contract = this.options.contracts[facts.step];
    const message = this.options.toMessage(after, {
      step: facts.step,
      command: command.command,
      from: facts.from ?? null,
    });
    const entry = {
      ...facts,
      version: after.version,
      command: command.command,
      at,
      beganAt: after.createdAt,
      actor: command.actor,
      ...(command.clientAt == null ? {} : { clientAt: command.clientAt }),
      idempotencyKey: command.idempotencyKey,
      requestId: command.requestId,
      schemaVersion: contract.schemaVersion,
      // A message that breaks its contract must not be written: it could never be taken back.
      message: contract.data.parse(message),
      ...(this.options.sealed === undefined ? {} : { stateHash: stateHash(this.options.sealed(after)) }),
      previousHash,
    };
    return { ...entry, hash: entryHash(entry) };
  }

  /** Whether this very try is the one that was written: of two in one millisecond even the entries are alike. */
  async #isWritten(id: string, { key, attempt }: Aggregate['commands'][number]): Promise<boolean> {
    const found = await this.#read(id);
    return found?.commands.some((command) => command.key === key && command.attempt === attempt) === true;
  }

  #isRepeat(document: Loaded<Document>, command: Command): boolean {
    return document.commands.some(({ key }) => key === command.idempotencyKey);
  }

  #replay(document: Loaded<Document>, command: Command, fingerprint: string): Outcome<Document> {
    const before = document.commands.find(({ key }) => key === command.idempotencyKey);
    // The id follows from the key: whoever asks for a document whose beginning is forgotten began it.
    if (before === undefined && document.version > REMEMBERED_COMMANDS) return { document, replayed: true };
    if (before?.fingerprint !== fingerprint) throw new GridhallError(commonErrors.IDEMPOTENCY_KEY_REUSED);
    return { document, replayed: true };
  }

  #conflict(document: Loaded<Document>, expected: number): GridhallError {
    return new GridhallError(this.#errors.versionConflict, { current: document.version, expected });
  }

  #done(document: Loaded<Document>, requestId: string, entry: TimelineEntry<Data> | undefined): Outcome<Document> {
    this.#stepsTaken++;
    this.#remembered.set(document._id, document);
    if (entry !== undefined) {
      this.runtime.metrics.stepsTotal.inc({ aggregate: this.aggregate, step: entry.step });
      this.runtime.log.info(
        { requestId, aggregate: this.aggregate, aggregateId: document._id, version: entry.version, step: entry.step },
        'step taken',
      );
    }
    return { document, replayed: false };
  }
}
