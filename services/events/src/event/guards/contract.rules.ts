import { GridhallError, shanghaiDay } from '@gridhall/service-kit';
import { errors } from '../../errors.js';
import type { UnitRecord } from '../../directory/records.js';

/** What of a matter a contract is asked about. */
interface Matter {
  readonly placeCode: string;
  readonly workItemCode: string;
}

/**
 * Why a provider 第三方机构 may not be given a matter today; null when it may, and for every other kind of unit. A contract
 * counts from its first day to its last, in Shanghai, whether or not somebody marked that it is over. Pure.
 */
export function refuseContract(
  { unitId, kind, provider }: UnitRecord,
  { placeCode, workItemCode }: Matter,
  now: Date,
): GridhallError | null {
  if (kind !== 'PROVIDER') return null;
  if (provider?.isSuspended === true) return new GridhallError(errors.PROVIDER_SUSPENDED, { unitId });
  const day = shanghaiDay(now);
  const current = (provider?.contracts ?? []).filter(({ from, to }) => from <= day && day <= to);
  if (current.length === 0) return new GridhallError(errors.PROVIDER_NOT_UNDER_CONTRACT, { unitId, day });
  const isCovered = current.some(
    ({ placeCodes, workItemCodes }) =>
      workItemCodes.includes(workItemCode) && placeCodes.some((code) => placeCode.startsWith(code)),
  );
  return isCovered ? null : new GridhallError(errors.PROVIDER_OUT_OF_SCOPE, { unitId, placeCode, workItemCode, day });
}
