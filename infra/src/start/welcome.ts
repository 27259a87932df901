import { shanghaiDay } from '@gridhall/service-kit';
import type { DistrictModel } from '../day/district.model.js';
import { widthOf } from '../day/figures/table.js';
import { DEMO_PASSWORD } from './demo.js';
import type { SignIn } from './sign-ins.js';
import type { Stack } from './stack.js';
import type { Terminal } from './terminal.js';

const WHO: Readonly<Partial<Record<SignIn['role'], string>>> = {
  GRID_MEMBER: 'grid member 网格员',
  GRID_LEADER: 'grid leader 网格长',
  SOCIAL_WORKER: 'social worker 全能社工',
  DISPATCHER: 'dispatcher 调度员',
  HANDLER: 'handler 处置员',
  ANALYST: 'analyst 数据分析员',
  ADMIN: 'administrator 管理员',
};

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(1, width - widthOf(text)));
}

function placeNames({ code, name, towns }: DistrictModel): ReadonlyMap<string, string> {
  const villages = towns.flatMap((town) => town.villages);
  const places = [{ code, name }, ...towns, ...villages, ...villages.flatMap((village) => village.grids)];
  return new Map(places.map((place) => [place.code, place.name]));
}

/** A query that any of the sign-ins may ask, and that three subgraphs answer. */
export function firstQuery(place: string, today: string): string {
  return `{
  me { name }
  jurisdiction(code: "${place}") {
    name
    figures(period: { from: "${today}", to: "${today}" }) { reported closed closureRate withinVillageRate visits services }
    events(first: 3) { edges { node { number title state reportedAt } } }
  }
}`;
}

/** Says where the platform listens, who can sign in, and what to try first. */
export function showWelcome(
  terminal: Terminal,
  stack: Pick<Stack, 'gatewayUrl' | 'serviceUrls' | 'servers'>,
  district: DistrictModel,
  signIns: readonly SignIn[],
): void {
  const base = stack.gatewayUrl.replace(/\/graphql$/, '');
  terminal.heading('To go on with');
  terminal.line(`  GraphQL       ${stack.gatewayUrl}`);
  terminal.line(`  GraphiQL      ${base}/graphiql   (in a browser, with examples for each kind of user)`);
  terminal.line(`  Health        ${base}/ready   ${base}/metrics`);
  for (const [name, url] of Object.entries(stack.serviceUrls)) {
    terminal.line(`  ${padded(name, 14)}${url}   (answers its gateway only; /ready and /metrics for everybody)`);
  }
  terminal.line(`  MongoDB       ${stack.servers.mongoUri}`);
  terminal.line(`  NATS          ${stack.servers.natsUrl}`);
  terminal.line(`  Data, logs    ${stack.servers.home}`);

  terminal.heading(`Sign-ins of ${district.name} (all with the password ${DEMO_PASSWORD})`);
  const names = placeNames(district);
  for (const { role, place, staff } of signIns) {
    const who = `${padded(WHO[role] ?? role, 26)}${padded(staff.name, 10)}`;
    terminal.line(`  ${padded(staff.id, 36)}${who}${padded(place, 18)}${names.get(place) ?? ''}`);
  }

  const dispatcher = signIns.find(({ role }) => role === 'DISPATCHER');
  if (dispatcher === undefined) return;
  terminal.heading('A first query');
  for (const row of firstQuery(dispatcher.place, shanghaiDay(new Date())).split('\n')) terminal.line(`  ${row}`);
  terminal.line();
  terminal.line('  Or from a shell:');
  terminal.line(`  TOKEN=$(npm run --silent gridhall -- token --role DISPATCHER --place ${dispatcher.place})`);
  terminal.line(
    `  curl -s ${stack.gatewayUrl} -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\`,
  );
  terminal.line(`    -d '{"query":"{ me { name } events(first: 3) { edges { node { number title state } } } }"}'`);
}
