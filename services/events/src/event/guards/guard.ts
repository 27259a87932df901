import type { GridhallError } from '@gridhall/service-kit';
import type { Given, Related } from '../command.js';
import type { Doer } from '../doer.js';
import type { EventFacts } from '../event.document.js';
import type { Command } from '../lifecycle.js';

/** What a guard on the event looks at: who wants to do what, and when. */
export interface Situation {
  readonly event: EventFacts;
  readonly caller: Doer;
  readonly now: Date;
  readonly related: Related;
}

/** Asks whether the event allows it, whatever is given along. */
export interface EventGuard {
  readonly asks: 'event';
  readonly refuse: (situation: Situation, command: Command) => GridhallError | null;
  /** Until when it allows it, where a window counts. */
  readonly until?: (event: EventFacts) => Date | null;
}

/** Asks whether enough was given along. */
export interface InputGuard {
  readonly asks: 'input';
  /** The field of the input that must answer it; null where leaving it out is an answer, or only the platform gives it. */
  readonly input: string | null;
  /** What of the input it looks at, where others ask. */
  readonly looksAt?: 'unit';
  readonly refuse: (given: Given, event: EventFacts, command: Command, now: Date) => GridhallError | null;
}

/** A promise that a step keeps. */
export type GuardRule = EventGuard | InputGuard;
