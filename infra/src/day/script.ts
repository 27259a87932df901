import type { EventSource, EventState, Level, Platform, Urgency } from '@gridhall/messages';
import type { ModelPosting } from './district.model.js';

/** Who does a step, in which of their postings: what the step's token is made of. */
export interface ScriptActor {
  readonly staffId: string;
  readonly name: string;
  readonly postings: readonly ModelPosting[];
}

/** A photo or note that goes with a step, as the events' `EvidenceInput` takes it. */
export interface ScriptEvidence {
  readonly kind: 'PHOTO' | 'DOCUMENT' | 'NOTE';
  readonly phase: 'BEFORE' | 'AFTER';
  readonly reference: string;
}

/** A matter as it is reported: `ReportEventInput` without its key. */
export interface ReportInput {
  readonly title: string;
  readonly description: string;
  readonly placeCode: string;
  readonly address: string;
  readonly workItemCode: string;
  readonly urgency: Urgency;
  readonly source: EventSource;
  readonly evidence: readonly ScriptEvidence[];
  readonly settled: boolean;
  readonly settlementText?: string;
}

/** The commands on an event that is there, with what each input takes beside id, version and key. */
export interface EventCommandInputs {
  readonly accept: { readonly comment?: string };
  readonly dispatch: { readonly unitId: string; readonly comment?: string };
  readonly acknowledge: { readonly comment?: string };
  readonly return: { readonly reasonCode: string; readonly comment?: string };
  readonly escalate: { readonly reasonCode: string; readonly comment?: string };
  readonly dispose: {
    readonly resultCode: string;
    readonly text: string;
    readonly evidence: readonly ScriptEvidence[];
  };
  readonly verify: {
    readonly passed: boolean;
    readonly reasonCode?: string;
    readonly comment?: string;
    readonly evidence?: readonly ScriptEvidence[];
  };
  readonly evaluate: { readonly satisfaction: number; readonly comment?: string };
  readonly close: { readonly reasonCode: string };
  readonly reopen: { readonly reasonCode: string; readonly comment?: string };
}
/** A command on an event that is there. */
export type EventCommand = keyof EventCommandInputs;

/** One step of an event, by one person. */
export type EventStep = {
  [Name in EventCommand]: {
    readonly command: Name;
    readonly actor: ScriptActor;
    readonly input: EventCommandInputs[Name];
    /** Left out unless the event is in this state: a trivial matter is verified by sample, and the platform draws it. */
    readonly onlyIn?: EventState;
  };
}[EventCommand];

/** What the day does to one event. */
export interface EventScript {
  readonly id: string;
  /** Where it lies, and the platform of its work item: what figures count it under. */
  readonly placeCode: string;
  readonly platform: Platform | null;
  /** The report that begins it, or the application that it is made of over the bus (domain §5). */
  readonly begins:
    | { readonly by: 'REPORT'; readonly actor: ScriptActor; readonly input: ReportInput }
    | { readonly by: 'REFERRAL'; readonly applicationScriptId: string; readonly reporterId: string };
  readonly steps: readonly EventStep[];
  /** The level of each unit that the script dispatches to. */
  readonly unitLevels: Readonly<Record<string, Level>>;
}

/** What the day does with one visit. */
export interface VisitScript {
  readonly id: string;
  readonly actor: ScriptActor;
  readonly placeCode: string;
  readonly subject: 'HOUSEHOLD' | 'ENTERPRISE';
  /** Whom, as the visitor would write it. */
  readonly subjectName: string;
  readonly seen: string;
  readonly askedFor: string | null;
}

/** A matter that an application turns out to be. */
export interface ReferralInput {
  readonly workItemCode: string;
  readonly title: string;
  readonly description: string;
  readonly placeCode: string;
  readonly urgency: Urgency;
}

/** One step of an application, by one person. */
export type ApplicationStep = { readonly actor: ScriptActor } & (
  | { readonly command: 'complete'; readonly materials: readonly string[] }
  | { readonly command: 'process' }
  | {
      readonly command: 'decide';
      readonly outcome: 'GRANTED' | 'REFUSED';
      readonly reasonCode?: string;
      readonly comment: string;
    }
  | { readonly command: 'deliver'; readonly delivery: 'WINDOW' | 'POST' | 'GRID_MEMBER' }
  | { readonly command: 'evaluate'; readonly grade: number; readonly reasonCode?: string; readonly comment: string }
  | { readonly command: 'refer'; readonly matter: ReferralInput }
);

/** What the day does to one application. */
export interface ApplicationScript {
  readonly id: string;
  readonly placeCode: string;
  readonly actor: ScriptActor;
  readonly serviceItemCode: string;
  readonly applicantName: string;
  readonly applicantPhone: string;
  /** Codes of what is handed in: everything that is required, or all but one of it. */
  readonly materials: readonly string[];
  /** What was left at home: the one-time list says so, and `complete` brings it. */
  readonly forgotten: readonly string[];
  readonly steps: readonly ApplicationStep[];
}

/** A day of the district: plain data, the same for the same seed and district. */
export interface Day {
  readonly seed: number;
  readonly events: readonly EventScript[];
  readonly visits: readonly VisitScript[];
  readonly applications: readonly ApplicationScript[];
}
