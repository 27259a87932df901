import type { Message, VisitData } from '@gridhall/messages';
import { placesOf, type FactPlaces } from './place.rules.js';
import { laterOf } from './time.rules.js';

/** What figures need to know of one visit 走访. */
export interface VisitFact extends FactPlaces {
  readonly subject: VisitData['subject'];
  readonly visitedAt: Date;
  /** When the newest step folded in was taken. */
  readonly steppedAt: Date;
}

/** The fact after one more step of the visit. */
export function foldVisit(fact: VisitFact | null, message: Message<VisitData>): VisitFact {
  const { data } = message;
  return {
    ...placesOf(data.placeCode),
    subject: data.subject,
    visitedAt: new Date(data.visitedAt),
    steppedAt: laterOf(fact?.steppedAt, new Date(message.at)),
  };
}
