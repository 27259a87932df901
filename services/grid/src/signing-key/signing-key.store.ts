import type { Collection, Db } from 'mongodb';

/** The public part of a P-256 key, RFC 7518 §6.2.1. */
export interface PublicKey {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
}

/** A key of the token signer, as MongoDB holds it. */
export interface SigningKeyDocument {
  /**
   * 1, 2, 3 …: replicas that make the next key at the same moment meet at its number, where only one can be first. That
   * is all the agreement they need.
   */
  _id: number;
  /** The key id in tokens: the public part's thumbprint, RFC 7638. */
  kid: string;
  publicKey: PublicKey;
  /** The private part, PKCS #8 PEM, sealed for this `kid`. */
  sealedPrivateKey: string;
  signsFrom: Date;
  createdAt: Date;
}

/** Their collection. */
export const SIGNING_KEYS = 'signing_keys';

/** The keys of the token signer. */
export function signingKeyCollection(db: Db): Collection<SigningKeyDocument> {
  return db.collection<SigningKeyDocument>(SIGNING_KEYS);
}
