import { assessment } from '@gridhall/assessment';
import { events } from '@gridhall/events';
import { gatewayConfigSchema } from '@gridhall/gateway';
import { grid } from '@gridhall/grid';
import { serviceDesk } from '@gridhall/service-desk';
import { baseConfigSchema } from '@gridhall/service-kit';
import type { z } from 'zod';

/** A process that a deployment runs: its program in the image, and what it must be told. */
export interface DeployedProcess {
  readonly name: string;
  readonly program: string;
  readonly config: z.ZodObject;
}

/** The five processes of the platform. */
export const deployedProcesses: readonly DeployedProcess[] = [
  ...[grid, events, serviceDesk, assessment].map(({ name, config }) => ({
    name,
    program: `services/${name}/dist/main.js`,
    config: config === undefined ? baseConfigSchema : baseConfigSchema.extend(config.shape),
  })),
  { name: 'gateway', program: 'gateway/dist/main.js', config: gatewayConfigSchema },
];

/** What is wrong with the variables that a process is given: such as it does not know, and such as do not fit or lack. */
export function configurationProblems(
  { config }: DeployedProcess,
  environment: Readonly<Record<string, string>>,
): string[] {
  const unknown = Object.keys(environment).filter((name) => !Object.hasOwn(config.shape, name));
  const { error } = config.safeParse(environment);
  return [
    ...unknown.map((name) => `${name} is not known`),
    ...(error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`),
  ];
}
