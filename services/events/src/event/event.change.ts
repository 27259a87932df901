import type { Actor, Change, Posting } from '@gridhall/service-kit';
import { isPlatform, type Doer } from './doer.js';
import type { EventDocument } from './event.document.js';
import type { Decision } from './event.rules.js';
import type { EventStep } from './lifecycle.js';

/** What a step changes, and who took it in which post. */
export type EventChange = Change<EventDocument, EventStep>;

/** Who a timeline names: a person in the posting that counted (event-lifecycle §1, principle 10). */
export function actorOf(staffId: string, { role, place: placeCode, unit: unitId }: Posting): Actor {
  return { staffId, role, placeCode, unitId };
}

/** The change that a decision makes, with who took the step. */
export function decided({ posting, ...change }: Decision, doer: Doer): EventChange {
  if (isPlatform(doer)) return { ...change, actor: { system: doer.system } };
  if (posting === null) throw new Error(`${doer.staffId} was permitted a step in no posting.`);
  return { ...change, actor: actorOf(doer.staffId, posting) };
}
