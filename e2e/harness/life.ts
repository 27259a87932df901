import type { EventAnswer, Person } from './person.js';
import { at } from './person.js';
import type { Platform } from './platform.js';

/** The people of a matter's main line in a platform's town. */
export interface Cast {
  readonly grid: string;
  readonly agency: string;
  readonly member: Person;
  readonly dispatcher: Person;
  readonly handler: Person;
}

/** Who takes part, at the first grid of the town's first village. */
export async function castOf(platform: Platform): Promise<Cast> {
  const { town } = platform.places;
  const grid = platform.grids.get(`${town}200`);
  if (grid === undefined) throw new Error('The village has no grid.');
  const agency = platform.unit('STATIONED_AGENCY', town, 'CONVENIENCE_SERVICES');
  const [member, dispatcher, handler] = await Promise.all([
    platform.person('GRID_MEMBER', grid),
    platform.person('DISPATCHER', town),
    platform.memberOf(agency, 'HANDLER'),
  ]);
  return { grid, agency, member, dispatcher, handler };
}

const before = { kind: 'PHOTO', phase: 'BEFORE', reference: 'photo-1' };
const photo = { kind: 'PHOTO', phase: 'AFTER', reference: 'photo-2' };

/** From a report to the closed event, eight steps by four people. */
export async function liveOn(reported: EventAnswer, cast: Cast): Promise<EventAnswer> {
  const { agency, member, dispatcher, handler } = cast;
  let event = await dispatcher.does('acceptEvent', at(reported));
  event = await dispatcher.does('dispatchEvent', { ...at(event), unitId: agency });
  event = await handler.does('acknowledgeEvent', at(event));
  event = await handler.does('disposeEvent', {
    ...at(event),
    resultCode: 'RESOLVED',
    text: '已清运并冲洗地面。',
    evidence: [before, photo],
  });
  event = await dispatcher.does('verifyEvent', { ...at(event), passed: true, evidence: [photo] });
  return member.does('evaluateEvent', { ...at(event), satisfaction: 5, comment: '处理及时。' });
}
