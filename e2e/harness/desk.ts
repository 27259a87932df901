import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DistrictModel } from '@gridhall/infra';
import { startShared, type SharedPlatform, type SharedStack } from './shared.js';

/** The environment variable that tells test files where the desk is. */
const DESK = 'GRIDHALL_TEST_DESK';

/** What a file learns at the desk. */
export interface Introduction {
  readonly stack: SharedStack;
  readonly district: DistrictModel;
}

/**
 * Opens the desk at which test files, each in a process of its own, ask for the platform that they share. The first one to
 * ask has it started: a run of files that share nothing does without it.
 */
export async function openDesk(): Promise<{ close(): Promise<void> }> {
  let shared: Promise<SharedPlatform> | undefined;
  const introduce = async (code: string): Promise<Introduction> => {
    shared ??= startShared();
    const { stack, districts } = await shared;
    const district = districts.get(code);
    if (district === undefined) throw new Error(`The shared platform has no district ${code}.`);
    const { environment, gatewayUrl, home, namespace, secrets, serviceUrls } = stack;
    return { stack: { environment, gatewayUrl, home, namespace, secrets, serviceUrls }, district };
  };
  const server = createServer((request, response) => {
    introduce((request.url ?? '').slice(1)).then(
      (introduction) => response.end(JSON.stringify(introduction)),
      (error: unknown) => response.writeHead(500).end(String((error as Error).stack)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env[DESK] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    async close() {
      server.close();
      await shared?.then(
        ({ stack }) => stack.stop(),
        () => undefined,
      );
    },
  };
}

/** Asks at the desk for the shared platform and one district in it. */
export async function askAtDesk(code: string): Promise<Introduction> {
  const response = await fetch(`${process.env[DESK] ?? ''}/${code}`);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Introduction;
}
