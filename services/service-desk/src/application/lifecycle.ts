import type { ApplicationState, applicationMessages } from '@gridhall/messages';
import type { Action, GridhallError } from '@gridhall/service-kit';
import type { ServiceItem } from '../service-item/service-item.data.js';
import type { ApplicationFacts, DecisionOutcome, Delivery, Matter } from './application.document.js';

/** The last word of the message's type that tells others of a step. */
export type ApplicationStep = keyof typeof applicationMessages;

/** What each command that changes an application is given along. */
export interface Inputs {
  /** Codes of what was brought. */
  complete: { readonly materials: readonly string[] };
  process: { readonly comment: string | null };
  decide: { readonly outcome: DecisionOutcome; readonly reasonCode: string | null; readonly comment: string | null };
  deliver: { readonly delivery: Delivery; readonly comment: string | null };
  evaluate: { readonly grade: number; readonly reasonCode: string | null; readonly comment: string | null };
  refer: { readonly matter: Matter };
  link: { readonly eventId: string };
}

/** A command that changes an application. */
export type ChangeCommand = keyof Inputs;

/** What rules go by. */
export interface Situation<Command extends ChangeCommand = ChangeCommand> {
  readonly application: ApplicationFacts;
  readonly item: ServiceItem;
  readonly given: Inputs[Command];
  readonly now: Date;
}

/** A promise that a step keeps; a refusal is given back, not thrown. */
export interface Guard<Command extends ChangeCommand> {
  /** For the docs' table. */
  readonly name: string;
  readonly refuse: (situation: Situation<Command>) => GridhallError | null;
}

/** Where a step leads, the other facts that it changes, and what its entry tells. */
export interface Effect {
  readonly to: ApplicationState;
  readonly set: Partial<Omit<ApplicationFacts, 'state'>>;
  readonly reasonCode?: string | null;
  readonly comment?: string | null;
  readonly evidence?: readonly unknown[];
}

/** A row of the life cycle, as the docs' table prints it. */
export interface Row {
  readonly zh: string;
  /** The states that it is possible in; null: the application begins with it. */
  readonly from: readonly (ApplicationState | null)[];
  /** The states that it may lead to, each with the message that tells others. */
  readonly to: Readonly<Partial<Record<ApplicationState, ApplicationStep>>>;
  /** What a posting over the application's place must grant; null: the platform itself does it. */
  readonly action: Action | null;
}

/** A row with its rules. */
export interface TransitionRow<Command extends ChangeCommand> extends Row {
  readonly guards: readonly Guard<Command>[];
  readonly effect: (situation: Situation<Command>) => Effect;
}
