/** What the platform acknowledged while a day was played. */
export class PlayTally {
  /** Events begun, by report or out of an application. */
  events = 0;
  /** Steps of events, the report included; steps that a command had taken before (`replayed`) are no news and not counted twice. */
  eventTransitions = 0;
  /** Steps of applications. */
  applicationTransitions = 0;
  visits = 0;
  /** Services given: results delivered. */
  services = 0;
  /** Requests that found their work done by an earlier try. */
  replayed = 0;

  /** All steps that changed an event or an application, each one durable write. */
  get transitions(): number {
    return this.eventTransitions + this.applicationTransitions;
  }

  /** Everything acknowledged, for the progress bar. */
  get done(): number {
    return this.transitions + this.visits;
  }
}
