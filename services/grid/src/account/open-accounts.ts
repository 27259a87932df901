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
import { ExternalSignIn } from './external-sign-in.js';
import { LockOut } from './lock-out.store.js';
import { OidcClient, type OidcSettings } from './oidc.client.js';
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
  /** Signing in at an outside identity provider. */
  readonly externalSignIn: ExternalSignIn;
  /** The audit. */
  readonly activities: Activities;
}

/** What configuration says of accounts. */
export interface AccountSettings {
  /** Who holds one of these roles signs in with a second factor only. */
  readonly secondFactorRoles: readonly Role[];
  /** The outside identity provider; null for none. */
  readonly oidc: OidcSettings | null;
}

/** Opens accounts and sessions on grid's database, with their indexes. */
export async function openAccounts(
  runtime: StoreRuntime,
  staff: StaffStore,
  signingKeys: SigningKeys,
  sealer: Sealer,
  { secondFactorRoles, oidc }: AccountSettings,
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
  const externalSignIn = new ExternalSignIn(runtime, signIn, oidc === null ? null : new OidcClient(oidc));
  await externalSignIn.ensureIndexes();
  return {
    activities,
    externalSignIn,
    administration: new AccountAdministration({ runtime, accounts, staff, sessions, lockOut, audit, sealer }),
    accounts: signIn,
    secondFactors: new SecondFactors({ runtime, store: accounts, accounts: signIn, authenticator, audit, sealer }),
  };
}
