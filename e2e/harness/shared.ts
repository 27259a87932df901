import { randomUUID } from 'node:crypto';
import { startStack, type DistrictModel, type Stack } from '@gridhall/infra';
import { establishDistricts } from './district.js';
import { DISTRICTS } from './places.js';

/** What a file may use of the platform that it shares: nothing that stops, kills or starts anything. */
export type SharedStack = Pick<Stack, 'environment' | 'gatewayUrl' | 'home' | 'namespace' | 'secrets' | 'serviceUrls'>;

/** The shared platform, as the process of the whole run holds it. */
export interface SharedPlatform {
  readonly stack: Stack;
  readonly districts: ReadonlyMap<string, DistrictModel>;
}

/** Starts the platform that files share, with all their districts. */
export async function startShared(): Promise<SharedPlatform> {
  const stack = await startStack({
    ephemeral: true,
    namespace: `e2e-${randomUUID().slice(0, 6)}`,
    // Few enough for a test to open them all.
    environmentOf: { gateway: { GRIDHALL_LIVE_STREAMS_PER_SUBJECT: '2' } },
  });
  try {
    return { stack, districts: await establishDistricts(stack, Object.values(DISTRICTS)) };
  } catch (error) {
    await stack.stop();
    throw error;
  }
}
