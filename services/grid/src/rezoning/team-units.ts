import { jurisdictionMessages, type JurisdictionData, type Message } from '@gridhall/messages';
import { handler, type ConsumerDefinition } from '@gridhall/service-kit';
import type { Stores } from '../stores.js';
import { unitIdFor } from '../unit/unit.rules.js';

type Kept = Pick<Stores, 'jurisdictions' | 'units'>;

const teamId = (gridCode: string): string => unitIdFor('GRID_TEAM', gridCode, '');

/** Founds the team of a grid that took over, once, whichever of its predecessors' messages comes first. */
async function foundTeam({ jurisdictions, units }: Kept, gridCode: string, requestId: string): Promise<void> {
  const id = teamId(gridCode);
  if ((await units.findById(id)) !== null) return;
  const grid = await jurisdictions.findById(gridCode);
  if (grid === null) throw new Error(`There is no grid ${gridCode}.`);
  const command = { id, command: 'establish', idempotencyKey: `team:${gridCode}`, fingerprint: null } as const;
  await units.create({ ...command, actor: { system: 'rezoning' }, requestId }, () => ({
    document: {
      ...{ name: `${grid.name}团队`, kind: 'GRID_TEAM', placeCode: gridCode, level: 'GRID' },
      ...{ platform: null, departmentUnitId: null },
    },
    step: 'established',
    entry: { to: grid.name },
  }));
}

/** Founds the teams of the successors, and dissolves the team of the grid that ended. */
async function followEnd(stores: Kept, { data, requestId }: Message<JurisdictionData>): Promise<void> {
  const { units } = stores;
  const team = await units.findById(teamId(data.code));
  if (team === null) return;
  for (const gridCode of data.successorCodes ?? []) await foundTeam(stores, gridCode, requestId);
  if (team.dissolvedAt != null) return;
  const command = { command: 'dissolve', idempotencyKey: `ended:${data.code}`, fingerprint: null } as const;
  const actor = { system: 'rezoning' } as const;
  await units.change(team._id, { ...command, actor, requestId, expectedVersion: team.version }, (unit) => ({
    set: { dissolvedAt: units.runtime.now() },
    step: 'dissolved',
    entry: { from: unit.name, to: null, comment: (data.successorCodes ?? []).join(' ') },
  }));
}

/** Lets the grids' teams, as units that hold events, follow the grids that end. */
export function teamUnits(stores: Kept): ConsumerDefinition {
  return handler<JurisdictionData>({
    durable: 'grid-team-units',
    contracts: { ended: jurisdictionMessages.ended },
    handle: async (message) => followEnd(stores, message),
  });
}
