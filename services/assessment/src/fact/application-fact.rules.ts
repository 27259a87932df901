import type { ApplicationData, ApplicationState, Message } from '@gridhall/messages';
import { placesOf, type FactPlaces } from './place.rules.js';
import { laterOf } from './time.rules.js';

/** What figures need to know of one application 办件. */
export interface ApplicationFact extends FactPlaces {
  readonly state: ApplicationState;
  readonly serviceItemCode: string;
  readonly outcome: ApplicationData['outcome'];
  /** Trips the applicant made, measured (domain §5). */
  readonly trips: number;
  /** 1 to 5 of 好差评; null while nobody evaluated. */
  readonly grade: number | null;
  readonly submittedAt: Date;
  readonly acceptedAt: Date | null;
  readonly deliveredAt: Date | null;
  /** When the newest step folded in was taken. */
  readonly steppedAt: Date;
}

function dateOrNull(instant: string | null): Date | null {
  return instant === null ? null : new Date(instant);
}

/** The fact after one more step of the application. */
export function foldApplication(fact: ApplicationFact | null, message: Message<ApplicationData>): ApplicationFact {
  const { data } = message;
  return {
    ...placesOf(data.placeCode),
    state: data.state,
    serviceItemCode: data.serviceItemCode,
    outcome: data.outcome,
    trips: data.trips,
    grade: data.grade,
    submittedAt: new Date(data.submittedAt),
    acceptedAt: dateOrNull(data.acceptedAt),
    deliveredAt: dateOrNull(data.deliveredAt),
    steppedAt: laterOf(fact?.steppedAt, new Date(message.at)),
  };
}
