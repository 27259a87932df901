import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceFolder } from '@gridhall/local-stack';
import { parse } from 'yaml';
import { z } from 'zod';

const folder = join(workspaceFolder(__dirname), 'infra', 'dashboards');

/** The dashboard, as far as it is checked. */
export const dashboard = z
  .looseObject({
    panels: z.array(
      z.looseObject({
        type: z.string(),
        title: z.string().min(1),
        gridPos: z.object({ x: z.int(), y: z.int(), w: z.int(), h: z.int() }),
        targets: z.array(z.looseObject({ expr: z.string() })).default([]),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(folder, 'gridhall.json'), 'utf8')));

/** The alerts, each with a severity and what to do. */
const alerts = z
  .object({
    groups: z.array(
      z.object({
        name: z.string(),
        rules: z.array(
          z.strictObject({
            alert: z.string(),
            expr: z.string(),
            for: z.string().optional(),
            labels: z.object({ severity: z.enum(['info', 'warning', 'critical']) }),
            annotations: z.object({ summary: z.string().min(1), action: z.string().min(1) }),
          }),
        ),
      }),
    ),
  })
  .parse(parse(readFileSync(join(folder, 'alerts.yaml'), 'utf8')));

/** Everything that Grafana and Prometheus are told to ask. */
export const expressions: readonly string[] = [
  ...dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
  ...alerts.groups.flatMap(({ rules }) => rules.map(({ expr }) => expr)),
];

/** The metrics that an expression asks for; a histogram's parts count as the histogram. */
export function metricsIn(expression: string): string[] {
  const names = expression.match(/\b(?:gridhall|process|nodejs)_[a-z0-9_]+/g) ?? [];
  return names.map((name) => name.replace(/_(?:bucket|count|sum)$/, ''));
}
