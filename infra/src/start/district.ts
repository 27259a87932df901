import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openGridTools, type GridTools } from '@gridhall/grid';
import { workspaceFolder } from '@gridhall/local-stack';
import { serviceItems } from '@gridhall/service-desk';
import type { DistrictModel } from '../day/district.model.js';
import { awaitCaughtUp, publishedBy } from './caught-up.js';
import { DEMO_PASSWORD } from './demo.js';
import { districtModel } from './model.js';
import type { Stack } from './stack.js';

/** Which district to make, and out of which file or folder of divisions. */
export interface DistrictChoice {
  readonly code: string;
  readonly divisions: string;
}

/** Zhenhai, out of the list that comes with the project. */
export const ZHENHAI: DistrictChoice = {
  code: '330211',
  divisions: join(workspaceFolder(), 'services', 'grid', 'data', 'zhenhai-divisions.csv'),
};

/** A district that the platform knows, all of it. */
export interface EstablishedDistrict {
  readonly model: DistrictModel;
  /** False when it had been there already. */
  readonly isNew: boolean;
}

/** What establishing needs of a stack. */
export type Ground = Pick<Stack, 'namespace' | 'environment'> & {
  readonly servers: Pick<Stack['servers'], 'home' | 'natsUrl'>;
};

/** How a long establishing is told: rows read, then messages that the services still have before them. */
export interface EstablishProgress {
  readonly onRows?: (rows: number) => void;
  readonly onLeft?: (left: number) => void;
}

/**
 * Opens grid's tools on a stack's database. Close them after use.
 */
export function openTools({ environment }: Pick<Stack, 'environment'>): Promise<GridTools> {
  return openGridTools(environment);
}

/** Says that the services have learnt a district; written after they had, so that a start which died before waits again. */
function markerOf({ namespace, servers }: Ground, code: string): string {
  return join(servers.home, `district-${namespace}-${code}.known`);
}

/** How many steps of a district grid has written: one for each place, unit and work item. */
function stepsOf({ towns, units, workItems }: DistrictModel): number {
  const villages = towns.flatMap((town) => town.villages);
  const grids = villages.flatMap((village) => village.grids);
  return 1 + towns.length + villages.length + grids.length + units.length + workItems.length;
}

/**
 * Makes a district: the first time its divisions are imported and its grids, units, people, work items and accounts
 * established, and then every service is given the time to learn it. Any other time nothing is left to do, and it is only
 * read.
 *
 * @throws GridhallError of grid's import when the divisions do not fit
 */
export async function establish(
  ground: Ground,
  tools: GridTools,
  { code, divisions }: DistrictChoice,
  { onRows, onLeft }: EstablishProgress = {},
): Promise<EstablishedDistrict> {
  const broker = { natsUrl: ground.servers.natsUrl, namespace: ground.namespace };
  const marker = markerOf(ground, code);
  const publishedBefore = await publishedBy(broker);
  const { established } = await tools.importDivisions(divisions, code, onRows);
  const { grids, units, workItems, workItemLists, boundaries } = await tools.establishDemo(code, {
    password: DEMO_PASSWORD,
  });
  const record = await tools.readDistrict(code);
  if (record === null) throw new Error(`The district ${code} is not there after it was imported.`);
  const model = districtModel(record, serviceItems);
  const made = [grids, units, workItems, workItemLists, boundaries];
  const created = made.reduce((sum, one) => sum + one.created, established);
  if (created > 0 || !existsSync(marker)) {
    await awaitCaughtUp(broker, Math.max(stepsOf(model), publishedBefore + created), onLeft);
    writeFileSync(marker, '');
  }
  return { model, isNew: created > 0 };
}
