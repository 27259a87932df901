import type { KeyObject } from 'node:crypto';
import { ConfigError, TOKEN_AUDIENCE, type KeyRing, type Posting } from '@gridhall/service-kit';
import jwt from 'jsonwebtoken';
import { MongoServerError, type Collection, type Db } from 'mongodb';
import { makeKeyPair, openPrivateKey } from './key-pair.js';
import {
  ACCESS_TOKEN_MINUTES,
  isDue,
  isRotating,
  LONGEST_TOKEN_MINUTES,
  publishedKeys,
  PUBLISHED_BEFORE_MS,
  signingKey,
} from './signing-key.rules.js';
import { signingKeyCollection, type PublicKey, type SigningKeyDocument } from './signing-key.store.js';

/** What an access token says of whom it was given to. */
export interface TokenClaims {
  readonly staffId: string;
  readonly name: string;
  readonly postings: readonly Posting[];
  /** The session that it is given in; absent for tokens of no session. */
  readonly sessionId?: string;
}

/** An access token, and when it ends. */
export interface AccessToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** A JWK Set, RFC 7517 §5: public parts only. */
export interface KeySet {
  readonly keys: readonly (PublicKey & { readonly kid: string; readonly use: 'sig'; readonly alg: 'ES256' })[];
}

/** What a rotation did. */
export interface Rotation {
  /** The key that signs next. */
  readonly kid: string;
  /** From when on it signs; until then it is only published. */
  readonly signsFrom: Date;
  /** False when another rotation was under way, or was faster: its key is told. */
  readonly isNew: boolean;
}

/** What the token signer needs. */
export interface SigningKeysOptions {
  readonly db: Db;
  /** Seals the private parts. */
  readonly ring: KeyRing;
  /** The `iss` of the tokens. */
  readonly issuer: string;
  readonly now?: () => Date;
  /** How long a new key is published before it signs, in milliseconds. */
  readonly publishedBeforeMs?: number;
}

/**
 * The keys with which access tokens are signed (ES256). They live in grid's database, so all replicas and tools sign
 * with the same one and publish the same ones; each question reads them anew (two small documents), so no replica ever
 * acts on an old answer.
 */
export class SigningKeys {
  readonly #collection: Collection<SigningKeyDocument>;
  readonly #ring: KeyRing;
  readonly #issuer: string;
  readonly #now: () => Date;
  readonly #publishedBeforeMs: number;
  /** Opened private parts by key id. */
  readonly #opened = new Map<string, KeyObject>();

  constructor(options: SigningKeysOptions) {
    this.#collection = signingKeyCollection(options.db);
    this.#ring = options.ring;
    this.#issuer = options.issuer;
    this.#now = options.now ?? (() => new Date());
    this.#publishedBeforeMs = options.publishedBeforeMs ?? PUBLISHED_BEFORE_MS;
  }

  /**
   * Makes the first key, unless there is one; checks that the seal key opens what signs.
   *
   * @throws ConfigError when it does not
   */
  async ensure(): Promise<void> {
    this.#open(await this.#signing());
  }

  /**
   * Signs an access token on the key whose turn it is.
   *
   * @param minutes how long it holds, at most {@link LONGEST_TOKEN_MINUTES}
   * @throws RangeError for a time out of range, ConfigError when the seal key does not open the key
   */
  async issueToken(claims: TokenClaims, minutes: number = ACCESS_TOKEN_MINUTES): Promise<AccessToken> {
    if (!(minutes > 0 && minutes <= LONGEST_TOKEN_MINUTES)) {
      throw new RangeError(`A token holds more than 0 and at most ${LONGEST_TOKEN_MINUTES} minutes, not ${minutes}.`);
    }
    const key = await this.#signing();
    const { staffId: sub, name, postings, sessionId } = claims;
    const iat = Math.floor(this.#now().getTime() / 1000);
    const exp = iat + Math.ceil(minutes * 60);
    // `at+jwt`: it says what it is for, so that it passes for no other kind of token (RFC 9068 §2.1, RFC 8725 §3.11).
    const session = sessionId === undefined ? {} : { sid: sessionId };
    const token = jwt.sign({ sub, name, postings, ...session, iat, exp }, this.#open(key), {
      algorithm: 'ES256',
      keyid: key.kid,
      issuer: this.#issuer,
      audience: TOKEN_AUDIENCE,
      header: { alg: 'ES256', typ: 'at+jwt' },
    });
    return { token, expiresAt: new Date(exp * 1000) };
  }

  /** The keys to publish, oldest first. */
  async keySet(): Promise<KeySet> {
    const published = publishedKeys(await this.#all(), this.#now());
    return { keys: published.map(({ kid, publicKey }) => ({ ...publicKey, kid, use: 'sig', alg: 'ES256' })) };
  }

  /**
   * Makes the next key: published now, it signs once everybody who verifies can know it; the old one stays published as
   * long as its tokens may hold. So no request fails. Asked again meanwhile, it changes nothing.
   *
   * @throws ConfigError when the seal key does not open the key that signs now: nobody else could open the next one
   */
  async rotate(): Promise<Rotation> {
    const keys = await this.#all();
    const now = this.#now();
    const newest = keys.at(-1) ?? (await this.#signing());
    this.#open(signingKey(keys, now) ?? newest);
    if (isRotating(keys, now)) return { kid: newest.kid, signsFrom: newest.signsFrom, isNew: false };
    const next = await this.#make(newest._id + 1, new Date(now.getTime() + this.#publishedBeforeMs));
    await this.#forget(keys, now);
    return next;
  }

  async #all(): Promise<SigningKeyDocument[]> {
    return this.#collection.find().sort({ _id: 1 }).toArray();
  }

  async #signing(): Promise<SigningKeyDocument> {
    const now = this.#now();
    let keys = await this.#all();
    if (keys.length === 0) {
      await this.#make(1, now);
      keys = await this.#all();
    } else if (isDue(keys, now)) {
      await this.rotate();
    }
    const key = signingKey(keys, now);
    if (key === undefined) throw new Error('The signing key was removed while it was being made.');
    return key;
  }

  /** Makes the key of a number, or finds that another replica just did. */
  async #make(number: number, signsFrom: Date): Promise<Rotation> {
    const pair = await makeKeyPair(this.#ring);
    try {
      await this.#collection.insertOne({ _id: number, ...pair, signsFrom, createdAt: this.#now() });
      return { kid: pair.kid, signsFrom, isNew: true };
    } catch (error) {
      if (!(error instanceof MongoServerError) || error.code !== 11_000) throw error;
      const winner = await this.#collection.findOne({ _id: number });
      if (winner === null) throw error;
      return { kid: winner.kid, signsFrom: winner.signsFrom, isNew: false };
    }
  }

  /** Removes keys that no token needs: a private key that is not there cannot leak. */
  async #forget(keys: readonly SigningKeyDocument[], now: Date): Promise<void> {
    const needed = new Set(publishedKeys(keys, now).map(({ _id }) => _id));
    await this.#collection.deleteMany({ _id: { $in: keys.flatMap(({ _id }) => (needed.has(_id) ? [] : [_id])) } });
  }

  /** @throws ConfigError when the seal key does not open it */
  #open(key: SigningKeyDocument): KeyObject {
    let opened = this.#opened.get(key.kid);
    if (opened !== undefined) return opened;
    try {
      opened = openPrivateKey(this.#ring, key);
    } catch {
      throw new ConfigError(
        'GRIDHALL_SEAL_KEY does not open the signing keys in the database. Put back the seal key that they were sealed ' +
          'with; or remove the collection signing_keys, which makes every access token invalid.',
      );
    }
    this.#opened.set(key.kid, opened);
    return opened;
  }
}
