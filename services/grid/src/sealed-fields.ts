import type { SealedField } from '@gridhall/service-kit';
import { signingKeyPlace } from './signing-key/key-pair.js';
import { SIGNING_KEYS } from './signing-key/signing-key.store.js';
import { sealedVisitFields } from './visit/visit.words.js';

/** All that grid keeps sealed: what is not here stays sealed with the key it was sealed with. */
export const sealedFields: readonly SealedField[] = [
  { collection: SIGNING_KEYS, path: 'sealedPrivateKey', placeOf: ({ kid }) => signingKeyPlace(String(kid)) },
  ...sealedVisitFields,
];
