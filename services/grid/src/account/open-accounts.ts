import type { Role } from '@gridhall/messages';
import type { Sealer, StoreRuntime } from '@gridhall/service-kit';
import type { SigningKeys } from '../signing-key/signing-keys.js';
import { activePostings } from '../staff/staff.rules.js';
import type { StaffStore } from '../staff/staff.store.js';
import { AccountAdministration } from './account-administration.js';
import { accountStore } from './account.store.js';
import { Accounts } from './accounts.js';
import { Activities } from './activity.store.js';
import { Authenticator } from './authenticator.js';
import { LockOut } from './lock-out.store.js';
import { SecondFactorCheck } from './second-factor.check.js';
import { SecondFactors } from './second-factors.js';
import { sessionStore } from './session.store.js';
import { Sessions } from './sessions.js';
import { SignInAudit } from './sign-in.audit.js';

/** Everything of accounts. */
export interface AccountParts {
  /** Sign-in and sessions. */
  readonly accounts: Accounts;
  /** What administrators do. */
  readonly administration: AccountAdministration;
  /** Second factors. */
  readonly secondFactors: SecondFactors;
  /** The audit. */
  readonly activities: Activities;
}

/** Opens accounts and sessions on grid's database, with their indexes. */
export async function openAccounts(
  runtime: StoreRuntime,
  staff: StaffStore,
  signingKeys: SigningKeys,
  sealer: Sealer,
  secondFactorRoles: readonly Role[],
): Promise<AccountParts> {
  const { now } = runtime;
  const accounts = accountStore(runtime);
  const sessionDocuments = sessionStore(runtime);
  const lockOut = new LockOut(runtime, now);
  const activities = new Activities(runtime, now);
  await Promise.all([
    accounts.createIndexes(),
    sessionDocuments.createIndexes(),
    lockOut.ensureIndexes(),
    activities.ensureIndexes(),
  ]);
  const sessions = new Sessions(sessionDocuments, now);
  const audit = new SignInAudit(activities, staff, now);
  const secondFactor = new SecondFactorCheck(accounts, sealer, runtime);
  const authenticator = new Authenticator({ runtime, accounts, lockOut, audit, secondFactor });
  const signIn = new Accounts({
    ...{ runtime, accounts, sessions, authenticator, audit, secondFactorRoles },
    claimsOf: async (staffId, at) => {
      const person = await staff.findById(staffId).lean();
      // An account may outlive the record: then it opens, and is allowed nothing.
      return { staffId, name: person?.name ?? staffId, postings: person === null ? [] : activePostings(person, at) };
    },
    issueToken: (claims) => signingKeys.issueToken(claims),
  });
  return {
    activities,
    administration: new AccountAdministration({ runtime, accounts, staff, sessions, lockOut, audit, sealer }),
    accounts: signIn,
    secondFactors: new SecondFactors({ runtime, store: accounts, accounts: signIn, authenticator, audit, sealer }),
  };
}
