import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workspaceFolder } from '@gridhall/local-stack';
import { parseAllDocuments, parse } from 'yaml';
import { z } from 'zod';
import { configurationProblems, deployedProcesses } from './testing/processes.js';

const folder = join(workspaceFolder(__dirname), 'infra', 'kubernetes');

const names = z.array(
  z.object({
    configMapRef: z.object({ name: z.string() }).optional(),
    secretRef: z.object({ name: z.string() }).optional(),
  }),
);
const probe = z.looseObject({ httpGet: z.object({ path: z.string(), port: z.string() }).optional() });
const containerSchema = z.looseObject({
  name: z.string(),
  image: z.string(),
  command: z.array(z.string()).optional(),
  envFrom: names.default([]),
  ports: z.array(z.object({ name: z.string(), containerPort: z.int() })).default([]),
  startupProbe: probe.optional(),
  livenessProbe: probe.optional(),
  readinessProbe: probe.optional(),
  resources: z.object({
    requests: z.object({ cpu: z.string(), memory: z.string() }),
    limits: z.object({ memory: z.string() }),
  }),
  securityContext: z.object({
    allowPrivilegeEscalation: z.literal(false),
    readOnlyRootFilesystem: z.literal(true),
    capabilities: z.object({ drop: z.tuple([z.literal('ALL')]) }),
  }),
});
const podSchema = z.object({
  metadata: z.looseObject({ labels: z.record(z.string(), z.string()) }),
  spec: z.looseObject({
    containers: z.array(containerSchema).min(1),
    automountServiceAccountToken: z.literal(false),
    securityContext: z.looseObject({
      runAsNonRoot: z.literal(true),
      seccompProfile: z.object({ type: z.literal('RuntimeDefault') }),
    }),
  }),
});
const resourceSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({ name: z.string() }),
  data: z.record(z.string(), z.string()).optional(),
  stringData: z.record(z.string(), z.string()).optional(),
  spec: z.unknown().optional(),
});
type Resource = z.infer<typeof resourceSchema>;

function readResources(file: string): Resource[] {
  return parseAllDocuments(readFileSync(join(folder, file), 'utf8')).map((document) => {
    expect(document.errors).toEqual([]);
    return resourceSchema.parse(document.toJS());
  });
}

/** Everything that a kustomization and those it names put on the cluster. */
function resourcesOf(kustomization: string): Resource[] {
  const { resources } = z
    .looseObject({ resources: z.array(z.string()) })
    .parse(parse(readFileSync(join(folder, kustomization), 'utf8')));
  return resources.flatMap((name) => {
    const path = join(dirname(kustomization), name);
    return path.endsWith('.yaml') ? readResources(path) : resourcesOf(join(path, 'kustomization.yaml'));
  });
}

const resources = resourcesOf('kustomization.yaml');
const secrets = readResources('platform/secret.example.yaml');
const examples = readResources('platform/district.example.yaml');

function named(kind: string, name: string, all: readonly Resource[] = resources): Resource {
  const found = all.find((one) => one.kind === kind && one.metadata.name === name);
  if (found === undefined) throw new Error(`There is no ${kind} ${name}.`);
  return found;
}

const podOf = ({ spec }: Resource): z.infer<typeof podSchema> =>
  z.looseObject({ template: podSchema }).parse(spec).template;
const workloads = [...resources, ...examples].filter(({ kind }) => ['Deployment', 'StatefulSet', 'Job'].includes(kind));

/** The variables of a container: its ConfigMaps', then its Secrets' as the template has them. */
function environmentOf(pod: z.infer<typeof podSchema>): Record<string, string> {
  const [container] = pod.spec.containers;
  return Object.assign(
    {},
    ...(container?.envFrom ?? []).map(({ configMapRef, secretRef }) =>
      configMapRef !== undefined
        ? named('ConfigMap', configMapRef.name).data
        : named('Secret', secretRef?.name ?? '', secrets).stringData,
    ),
  ) as Record<string, string>;
}

describe('infra/kubernetes', () => {
  it.each(deployedProcesses.map((one) => [one.name, one] as const))(
    'gives %s what it must be told, and nothing that it does not know',
    (name, deployed) => {
      const pod = podOf(named('Deployment', name));
      expect(configurationProblems(deployed, environmentOf(pod))).toEqual([]);
      expect(pod.spec.containers[0]?.command).toEqual(['node', deployed.program]);
      expect(existsSync(join(folder, '..', '..', dirname(dirname(deployed.program)), 'src', 'main.ts'))).toBe(true);
    },
  );

  it.each(deployedProcesses.map(({ name }) => [name]))(
    'asks %s whether it is alive and ready where it answers',
    (name) => {
      const [container] = podOf(named('Deployment', name)).spec.containers;
      expect(container?.livenessProbe?.httpGet).toEqual({ path: '/health', port: 'http' });
      expect(container?.startupProbe?.httpGet).toEqual({ path: '/health', port: 'http' });
      expect(container?.readinessProbe?.httpGet).toEqual({ path: '/ready', port: 'http' });
      const port = container?.ports.find((one) => one.name === 'http')?.containerPort;
      expect(String(port)).toBe(environmentOf(podOf(named('Deployment', name)))['PORT']);
    },
  );

  it.each(deployedProcesses.map(({ name }) => [name]))(
    'lets %s be found, grow, and outlive a node’s maintenance',
    (name) => {
      const labels = podOf(named('Deployment', name)).metadata.labels;
      const selected = { 'app.kubernetes.io/name': name };
      expect(labels).toMatchObject(selected);
      expect(named('Service', name).spec).toMatchObject({ selector: selected });
      expect(named('PodDisruptionBudget', name).spec).toMatchObject({ selector: { matchLabels: selected } });
      expect(named('HorizontalPodAutoscaler', name).spec).toMatchObject({
        scaleTargetRef: { kind: 'Deployment', name },
        minReplicas: 2,
      });
    },
  );

  it('runs every container without rights that it does not need, within bounds, of a named release', () => {
    expect(workloads.length).toBeGreaterThanOrEqual(8);
    for (const workload of workloads) {
      for (const { image } of podOf(workload).spec.containers) expect(image).toMatch(/:\d+\.\d+\.\d+(-\w+)?$/);
    }
    for (const { name } of deployedProcesses) {
      expect(podOf(named('Deployment', name)).spec.containers[0]?.image).toBe('gridhall:0.1.0');
    }
  });

  it('flushes what the brokers acknowledge, on three of them (architecture, step 5)', () => {
    expect(named('ConfigMap', 'nats-config').data?.['nats-server.conf']).toContain('sync_interval: always');
    expect(named('StatefulSet', 'nats').spec).toMatchObject({ replicas: 3 });
    expect(named('ConfigMap', 'gridhall-config').data?.['GRIDHALL_STREAM_REPLICAS']).toBe('3');
  });

  it('keeps secrets out of what is applied', () => {
    expect(resources.filter(({ kind }) => kind === 'Secret')).toEqual([]);
  });
});
