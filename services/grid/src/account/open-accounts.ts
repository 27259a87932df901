import type { StoreRuntime } from '@gridhall/service-kit';
import type { SigningKeys } from '../signing-key/signing-keys.js';
import { activePostings } from '../staff/staff.rules.js';
import type { StaffStore } from '../staff/staff.store.js';
import { accountStore } from './account.store.js';
import { Accounts } from './accounts.js';
import { LockOut } from './lock-out.store.js';
import { sessionStore } from './session.store.js';
import { Sessions } from './sessions.js';

/** Opens accounts and sessions on grid's database, with their indexes. */
export async function openAccounts(
  runtime: StoreRuntime,
  staff: StaffStore,
  signingKeys: SigningKeys,
): Promise<Accounts> {
  const accounts = accountStore(runtime);
  const sessions = sessionStore(runtime);
  const lockOut = new LockOut(runtime, runtime.now);
  await Promise.all([accounts.createIndexes(), sessions.createIndexes(), lockOut.ensureIndexes()]);
  return new Accounts({
    runtime,
    accounts,
    sessions: new Sessions(sessions, runtime.now),
    lockOut,
    claimsOf: async (staffId, at) => {
      const person = await staff.findById(staffId).lean();
      // An account may outlive the record: then it opens, and is allowed nothing.
      return { staffId, name: person?.name ?? staffId, postings: person === null ? [] : activePostings(person, at) };
    },
    issueToken: (claims) => signingKeys.issueToken(claims),
  });
}
