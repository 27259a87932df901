import { sealedField, type SealedField } from '@gridhall/service-kit';
import { IMPORT_BATCHES } from './basic-data/import/import.store.js';
import { ACCOUNTS } from './account/account.store.js';
import { secretPlace } from './account/second-factor.check.js';
import { PERSONAL } from './basic-data/record.rules.js';
import { COLLECTIONS, RECORD_KINDS } from './basic-data/record.js';
import { signingKeyPlace } from './signing-key/key-pair.js';
import { SIGNING_KEYS } from './signing-key/signing-key.store.js';
import { sealedStaffField } from './staff/staff.phone.js';
import { sealedVisitFields } from './visit/visit.words.js';

/** All that grid keeps sealed: what is not here stays sealed with the key it was sealed with. */
export const sealedFields: readonly SealedField[] = [
  { collection: SIGNING_KEYS, path: 'sealedPrivateKey', placeOf: ({ kid }) => signingKeyPlace(String(kid)) },
  { collection: ACCOUNTS, path: 'secondFactor.sealedSecret', placeOf: ({ _id }) => secretPlace(String(_id)) },
  { collection: ACCOUNTS, path: 'pendingSecret.sealedSecret', placeOf: ({ _id }) => secretPlace(String(_id)) },
  ...sealedVisitFields,
  sealedField(IMPORT_BATCHES, 'sealedRows'),
  sealedStaffField,
  ...RECORD_KINDS.flatMap((kind) => PERSONAL[kind].map((field) => sealedField(COLLECTIONS[kind], `sealed.${field}`))),
];
