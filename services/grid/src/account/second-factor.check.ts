import { sealedPlace, type Sealer, type StoreRuntime } from '@gridhall/service-kit';
import type { AccountDocument, AccountStore } from './account.store.js';
import { normalizeRecoveryCode, totpStep } from './totp.rules.js';

/** Where a secret is sealed for: it opens for no other account. */
export const secretPlace = (staffId: string): string => sealedPlace('accounts', staffId, 'secondFactor');

/** What is kept of a recovery code: telling nothing of it to who lacks the seal key. */
export function recoveryDigest(sealer: Sealer, staffId: string, code: string): string {
  return sealer.digest('account.recoveryCode', `${staffId} ${normalizeRecoveryCode(code) ?? ''}`);
}

/** Takes codes of second factors, each once. */
export class SecondFactorCheck {
  constructor(
    private readonly accounts: AccountStore,
    private readonly sealer: Sealer,
    private readonly runtime: Pick<StoreRuntime, 'now'>,
  ) {}

  /**
   * Takes a code: by one atomic write, so that of two who show the same one at the same time one is refused, and nobody after
   * them is let in by it (RFC 6238 §5.2).
   *
   * @returns which kind it was; null when it is none of the account's, or was taken before
   */
  async take(
    { _id, secondFactor }: Pick<AccountDocument, '_id' | 'secondFactor'>,
    given: string,
  ): Promise<'code' | 'recovery' | null> {
    if (secondFactor === null) return null;
    const code = given.replace(/\s/g, '');
    if (/^\d{6}$/.test(code)) {
      const step = totpStep(this.sealer.unseal(secondFactor.sealedSecret, secretPlace(_id)), code, this.runtime.now());
      if (step === null) return null;
      const { modifiedCount } = await this.accounts.updateOne(
        // By its day, for the secret may be sealed anew meanwhile.
        { _id, 'secondFactor.enrolledAt': secondFactor.enrolledAt, 'secondFactor.lastStep': { $lt: step } },
        { $set: { 'secondFactor.lastStep': step } },
      );
      return modifiedCount === 1 ? 'code' : null;
    }
    if (normalizeRecoveryCode(code) === null) return null;
    const digest = recoveryDigest(this.sealer, _id, code);
    const { modifiedCount } = await this.accounts.updateOne(
      { _id, 'secondFactor.recoveryDigests': digest },
      { $pull: { 'secondFactor.recoveryDigests': digest } },
    );
    return modifiedCount === 1 ? 'recovery' : null;
  }
}
