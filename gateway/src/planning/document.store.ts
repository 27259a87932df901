import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Memory of a parsed document per character of its text, about. */
const BYTES_PER_CHARACTER = 60;

/**
 * Parsed and validated documents by the SHA-256 of their text: Apollo Server's document store, which the literal lifting
 * fills too. Bounded by memory, not by number: operations differ in size by three orders.
 */
export class DocumentStore {
  readonly #documents: LRUCache<string, DocumentNode>;

  constructor(maxBytes: number) {
    this.#documents = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ loc }) => BYTES_PER_CHARACTER * (loc?.end ?? 1_000) + 500,
    });
  }

  /** Puts a validated document in by the hash of its text, unless it is there. */
  put(hash: string, document: DocumentNode): void {
    if (!this.#documents.has(hash)) this.#documents.set(hash, document);
  }

  /** @param key the schema's hash and the text's, as Apollo Server joins them */
  get(key: string): Promise<DocumentNode | undefined> {
    return Promise.resolve(this.#documents.get(hashOf(key)));
  }

  /** @param key the schema's hash and the text's, as Apollo Server joins them */
  set(key: string, document: DocumentNode): Promise<void> {
    this.put(hashOf(key), document);
    return Promise.resolve();
  }

  /** @param key the schema's hash and the text's, as Apollo Server joins them */
  delete(key: string): Promise<boolean> {
    return Promise.resolve(this.#documents.delete(hashOf(key)));
  }
}

/** The schema never changes while a gateway runs, so the text's hash is enough: the last 64 characters. */
function hashOf(key: string): string {
  return key.slice(-64);
}
