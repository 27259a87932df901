import { GridhallError } from '@gridhall/service-kit';
import type { GraphQLFormattedError } from 'graphql';
import type { Change, Position } from './change.js';
import { liveErrors } from './live.errors.js';
import { ChangeQueue } from './queue.js';

/** One answer, as it is sent. */
export interface LiveAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors?: readonly GraphQLFormattedError[] | undefined;
}

/** What one subscription is made of. */
export interface LiveStreamOptions {
  /** Everything after it is told. */
  readonly from: Position;
  /** What came between `from` and the moment from which changes are pushed. */
  readonly missed: () => AsyncIterable<Change>;
  /** Begin with a change that tells no more than the cursor. */
  readonly opening: boolean;
  /** Events that may wait. */
  readonly limit: number;
  readonly lets: (change: Change) => boolean;
  /**
   * The answer for a change, null when the caller may not see its event; for null the opening.
   *
   * @throws GridhallError when the change cannot be told: the subscription ends before it
   */
  readonly resolve: (change: Change | null, position: Position) => Promise<LiveAnswer | null>;
  /** The answer that ends the subscription. */
  readonly ending: (reason: GridhallError, position: Position) => LiveAnswer;
  /** Is over once the client can take more. */
  readonly room: () => Promise<void>;
  /** Where the feed stands: what was pushed to nobody is passed too. */
  readonly reached: () => Position | null;
  readonly onCoalesced: (count: number) => void;
  /** Called once, however it ended; with the code that the client was told, null when the client left. */
  readonly onClosed: (code: string | null) => void;
}

/**
 * One subscription: changes go in, answers come out, one after the other, as fast as the client takes them. It ends by its
 * client's leaving, or by a reason, which is its last answer.
 */
export class LiveStream implements AsyncGenerator<LiveAnswer, void, undefined> {
  readonly #queue: ChangeQueue;
  readonly #answers: AsyncGenerator<LiveAnswer, void, undefined>;
  readonly #ended: Promise<void>;
  #end: () => void = () => undefined;
  #wake: () => void = () => undefined;
  #reason: GridhallError | null = null;
  #hasLeft = false;
  #isClosed = false;
  #handled: Position;
  /** Nothing waits and nothing is on its way: what the feed has passed, this has passed. */
  #isIdle = false;

  constructor(private readonly options: LiveStreamOptions) {
    this.#handled = options.from;
    this.#queue = new ChangeQueue(options.limit, options.onCoalesced);
    this.#ended = new Promise((resolve) => {
      this.#end = resolve;
    });
    this.#answers = this.#run();
  }

  /** Puts a change in, if it is one that this subscription tells. */
  push(change: Change): void {
    if (this.#isOver() || change.position.sequence <= this.options.from.sequence || !this.options.lets(change)) return;
    const hasRoom = this.#queue.push(change);
    this.#isIdle = false;
    if (!hasRoom) this.end(new GridhallError(liveErrors.LIVE_TOO_SLOW, { limit: this.options.limit }));
    this.#wake();
  }

  /** Ends it: the reason is the last answer, with the cursor to go on from. */
  end(reason: GridhallError): void {
    this.#reason ??= reason;
    this.#wake();
    this.#end();
  }

  next(): Promise<IteratorResult<LiveAnswer, void>> {
    return this.#answers.next();
  }

  /** The client is gone. */
  return(): Promise<IteratorResult<LiveAnswer, void>> {
    this.#hasLeft = true;
    this.#wake();
    this.#end();
    this.#close(null);
    // Its own end comes once what it waits for is over: the client's leaving does not wait for that.
    void this.#answers.return();
    return Promise.resolve({ done: true, value: undefined });
  }

  throw(error: unknown): Promise<IteratorResult<LiveAnswer, void>> {
    return this.#answers.throw(error);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  // A method, because the compiler takes a field's value for unchanged over an await.
  #isOver(): boolean {
    return this.#hasLeft || this.#reason !== null;
  }

  #close(code: string | null): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.options.onClosed(code);
  }

  async *#run(): AsyncGenerator<LiveAnswer, void, undefined> {
    try {
      yield* this.#tell();
    } catch (error) {
      if (!(error instanceof GridhallError)) throw error;
      this.#reason ??= error;
    } finally {
      this.#close(this.#hasLeft ? null : (this.#reason?.code ?? 'INTERNAL'));
    }
    if (this.#reason !== null && !this.#hasLeft) yield this.options.ending(this.#reason, this.#position());
  }

  #position(): Position {
    return (this.#isIdle ? this.options.reached() : null) ?? this.#handled;
  }

  async *#tell(): AsyncGenerator<LiveAnswer, void, undefined> {
    const { opening, missed, lets } = this.options;
    if (opening) yield* this.#answer(null, this.#handled);
    for await (const change of missed()) {
      if (this.#isOver()) return;
      if (lets(change)) yield* this.#answer(change, change.position);
      else this.#handled = change.position;
    }
    while (!this.#isOver()) {
      const change = this.#queue.shift();
      if (change === undefined) {
        this.#isIdle = true;
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
        continue;
      }
      yield* this.#answer(change, change.position);
    }
  }

  async *#answer(change: Change | null, position: Position): AsyncGenerator<LiveAnswer, void, undefined> {
    const answer = await this.options.resolve(change, position);
    if (answer !== null) {
      await Promise.race([this.options.room(), this.#ended]);
      if (this.#isOver()) return;
    }
    this.#handled = position;
    if (answer !== null) yield answer;
  }
}
