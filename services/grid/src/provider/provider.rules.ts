import type { UnitData } from '@gridhall/messages';
import { GridhallError } from '@gridhall/service-kit';
import { providerErrors as errors } from './provider.errors.js';

/** A contract with a provider: places and items that it may be dispatched to and for, from one day to another. */
export type ProviderContract = NonNullable<UnitData['provider']>['contracts'][number];

/** What is kept of a unit as a provider 第三方机构. */
export interface ProviderFacts {
  readonly creditCode: string;
  readonly contracts: readonly ProviderContract[];
  readonly suspension: { readonly reason: string; readonly at: Date } | null;
  /** The last day of the last contract. */
  readonly lastDay: string;
  /** Was it marked that the last day is past? Dispatch goes by the days, not by the mark. */
  readonly isOver: boolean;
}

/** Whether a provider may be given anything on a day. */
export type ProviderState = 'ACTIVE' | 'UPCOMING' | 'SUSPENDED' | 'ENDED';

/** Does a contract count on a day, its first and its last included? Pure. */
export function isInForce({ from, to }: Pick<ProviderContract, 'from' | 'to'>, day: string): boolean {
  return from <= day && day <= to;
}

/** Whether a provider may be given anything on a day. Pure; `stateFilter` says the same to the database. */
export function providerState(
  { contracts, suspension, lastDay }: Pick<ProviderFacts, 'contracts' | 'suspension' | 'lastDay'>,
  day: string,
): ProviderState {
  if (lastDay < day) return 'ENDED';
  if (suspension !== null) return 'SUSPENDED';
  return contracts.some((contract) => isInForce(contract, day)) ? 'ACTIVE' : 'UPCOMING';
}

/** @throws CONTRACT_PERIOD */
function checked(contract: ProviderContract): ProviderContract {
  const { from, to } = contract;
  if (to < from) throw new GridhallError(errors.CONTRACT_PERIOD, { from, to });
  return contract;
}

/** A provider's contracts and what follows from them. A contract to come takes the mark back that all are over. */
function withContracts(
  contracts: readonly ProviderContract[],
  day: string,
): Pick<ProviderFacts, 'contracts' | 'lastDay' | 'isOver'> {
  const lastDay = contracts.reduce((latest, { to }) => (to > latest ? to : latest), '');
  return { contracts, lastDay, isOver: lastDay < day };
}

/**
 * A provider as it begins. Pure.
 *
 * @throws CONTRACT_PERIOD
 */
export function registered(creditCode: string, contract: ProviderContract, day: string): ProviderFacts {
  return { creditCode, suspension: null, ...withContracts([checked(contract)], day) };
}

/**
 * A provider with one contract more. Pure.
 *
 * @throws CONTRACT_EXISTS, CONTRACT_PERIOD
 */
export function awarded(provider: ProviderFacts, contract: ProviderContract, day: string): ProviderFacts {
  const { number } = contract;
  if (provider.contracts.some((one) => one.number === number)) {
    throw new GridhallError(errors.CONTRACT_EXISTS, { number });
  }
  return { ...provider, ...withContracts([...provider.contracts, checked(contract)], day) };
}

/**
 * A provider one of whose contracts covers something else from now on. Pure.
 *
 * @throws CONTRACT_UNKNOWN, CONTRACT_PERIOD
 */
export function changed(provider: ProviderFacts, change: Omit<ProviderContract, 'from'>, day: string): ProviderFacts {
  const { number } = change;
  const known = provider.contracts.find((one) => one.number === number);
  if (known === undefined) {
    const numbers = provider.contracts.map((one) => one.number);
    throw new GridhallError(errors.CONTRACT_UNKNOWN, { number, numbers });
  }
  const after = checked({ ...known, ...change });
  return {
    ...provider,
    ...withContracts(
      provider.contracts.map((one) => (one === known ? after : one)),
      day,
    ),
  };
}

/**
 * A provider that is given nothing from now on. Pure.
 *
 * @throws PROVIDER_SUSPENDED_ALREADY
 */
export function suspended(provider: ProviderFacts, reason: string, at: Date): ProviderFacts {
  const { suspension } = provider;
  if (suspension !== null) {
    const { reason: known, at: since } = suspension;
    throw new GridhallError(errors.PROVIDER_SUSPENDED_ALREADY, { reason: known, at: since.toISOString() });
  }
  return { ...provider, suspension: { reason, at } };
}

/**
 * A provider whose suspension is lifted. Pure.
 *
 * @throws PROVIDER_NOT_SUSPENDED
 */
export function resumed(provider: ProviderFacts): ProviderFacts {
  if (provider.suspension === null) throw new GridhallError(errors.PROVIDER_NOT_SUSPENDED);
  return { ...provider, suspension: null };
}
