import type { Level, UnitKind } from '@gridhall/messages';
import type { ModelUnit } from './district.model.js';
import type { Actor } from './directory.js';
import type { EventPlan } from './plan.js';
import { scriptActor, type People, type Scene } from './people.js';
import { ANSWERED_PERCENT, DISSATISFIED_TO, GRADES, URGENT_PERCENT } from './proportions.js';
import type { Random } from './random.js';
import type { EventCommand, EventCommandInputs, EventScript, EventStep, ScriptEvidence } from './script.js';
import type { MatterText, TextMaker } from './texts/text-maker.js';

/** The steps of a straight event that are still to be done when the day leaves it in a state. */
const STEPS_UNTIL = { REPORTED: 0, ACCEPTED: 1, DISPATCHED: 2, IN_PROGRESS: 3, PENDING_VERIFICATION: 4 } as const;

const LEVEL_OF_UNIT: Readonly<Partial<Record<UnitKind, Level>>> = {
  GRID_TEAM: 'GRID',
  VILLAGE_OFFICE: 'VILLAGE',
  STATIONED_AGENCY: 'TOWN',
  DEPARTMENT: 'DISTRICT',
};

const grades = GRADES.flatMap(({ value, weight }) => Array.from({ length: weight }, () => value));

/** The application that an event is made of, and the social worker who found it to be a matter. */
export interface Referral {
  readonly applicationScriptId: string;
  readonly reporter: Actor;
}

/** Writes one event's script, step by step, each by somebody who may. */
class EventScriptWriter {
  readonly #steps: EventStep[] = [];
  readonly #unitLevels: Record<string, Level> = {};
  readonly #text: MatterText;

  constructor(
    private readonly id: string,
    private readonly plan: EventPlan,
    private readonly scene: Scene,
    private readonly people: People,
    private readonly texts: TextMaker,
    private readonly random: Random,
  ) {
    this.#text = texts.matter(random, plan.item, scene);
  }

  write(referral: Referral | null): EventScript {
    const { plan, scene, random } = this;
    const reporter = referral?.reporter ?? this.#reporter();
    if (plan.path === 'ON_THE_SPOT') this.#writeOnTheSpot(reporter);
    else this.#writeDispatched(reporter);
    const steps = plan.leftIn === null ? this.#steps : this.#steps.slice(0, stepsUntil(plan.leftIn));
    const { title, description, address, remedy } = this.#text;
    const isSettled = plan.path === 'ON_THE_SPOT';
    return {
      id: this.id,
      placeCode: scene.grid,
      platform: plan.item.platform,
      unitLevels: this.#unitLevels,
      steps,
      begins:
        referral !== null
          ? { by: 'REFERRAL', applicationScriptId: referral.applicationScriptId, reporterId: reporter.staff.id }
          : {
              by: 'REPORT',
              actor: scriptActor(reporter),
              input: {
                title,
                description,
                placeCode: scene.grid,
                address,
                workItemCode: plan.item.code,
                urgency: random.chance(URGENT_PERCENT) ? 'URGENT' : 'NORMAL',
                source: plan.source,
                evidence: [this.#photo('BEFORE'), ...(isSettled ? this.#disposalEvidence() : [])],
                settled: isSettled,
                ...(isSettled ? { settlementText: remedy } : {}),
              },
            },
    };
  }

  /** Residents tell it at a window, the hotline tells the command room, everything else is seen by the grid's people. */
  #reporter(): Actor {
    const { plan, people, random, scene } = this;
    if (plan.source === 'RESIDENT') return people.socialWorker(random, scene);
    if (plan.source === 'HOTLINE') return people.townDispatcher(random, scene);
    return people.witness(random, scene);
  }

  #writeOnTheSpot(reporter: Actor): void {
    const { plan, people, random, scene } = this;
    const verifier = people.verifier(random, scene, reporter, false);
    // A trivial matter is verified by sample, and the platform draws the sample; all others always.
    const whenSampled = plan.item.isTrivial ? { onlyIn: 'PENDING_VERIFICATION' as const } : {};
    if (plan.detour === 'SPOT_REWORKED') {
      this.#add('verify', verifier, { passed: false, reasonCode: 'PARTLY_DONE', comment: this.texts.rework(random) });
      this.#handle(reporter, 'GRID_TEAM', null);
      return;
    }
    this.#add('verify', verifier, { passed: true, evidence: [this.#note(this.texts.verified(random))] }, whenSampled);
  }

  #writeDispatched(reporter: Actor): void {
    const { plan } = this;
    const kinds = {
      GRID: 'GRID_TEAM',
      VILLAGE: 'VILLAGE_OFFICE',
      TOWN: 'STATIONED_AGENCY',
      DISTRICT: 'DEPARTMENT',
    } as const;
    const kind = plan.path === 'ON_THE_SPOT' ? kinds.GRID : kinds[plan.path];
    this.#handle(reporter, kind, plan.detour);
    if (plan.detour !== 'REOPENED') return;
    const dispatcher = this.#dispatcher(kind);
    this.#add('reopen', dispatcher, { reasonCode: 'RECURRED', comment: this.texts.reopened(this.random) });
    this.#dispatchAndSettle(reporter, kind, dispatcher);
  }

  /** From the command room's desk to the end. */
  #handle(reporter: Actor, kind: UnitKind, detour: EventPlan['detour']): void {
    const { people, random, scene, texts } = this;
    const townDispatcher = people.townDispatcher(random, scene);
    this.#add('accept', townDispatcher, {});
    if (kind === 'DEPARTMENT') {
      this.#add('escalate', townDispatcher, { reasonCode: 'CROSSES_DEPARTMENTS', comment: texts.escalated(random) });
    }
    const dispatcher = this.#dispatcher(kind, townDispatcher);
    if (detour === 'RETURNED') this.#returnOnce(kind, dispatcher);
    if (detour === 'ESCALATED_BY_UNIT') this.#escalateByTeam(dispatcher);
    this.#dispatchAndSettle(reporter, kind, dispatcher, detour === 'REWORKED');
  }

  #dispatcher(kind: UnitKind, ofTown?: Actor): Actor {
    const { people, random, scene } = this;
    if (kind === 'DEPARTMENT') return people.districtDispatcher(random, scene);
    return ofTown ?? people.townDispatcher(random, scene);
  }

  #dispatchAndSettle(reporter: Actor, kind: UnitKind, dispatcher: Actor, isReworked = false): void {
    const { people, random, scene, texts } = this;
    const unit = this.#unit(kind);
    this.#dispatch(dispatcher, unit);
    const handler = people.memberOf(random, unit, reporter.staff.id);
    this.#add('acknowledge', handler, {});
    const dispose = (): void => {
      // The unit shows how it found the matter, too: of one that an application was, nobody has shown it before.
      const evidence = [this.#photo('BEFORE'), ...this.#disposalEvidence()];
      this.#add('dispose', handler, { resultCode: this.#text.resultCode, text: this.#text.remedy, evidence });
    };
    dispose();
    const verifier = people.verifier(random, scene, handler, kind === 'DEPARTMENT');
    if (isReworked) {
      this.#add('verify', verifier, { passed: false, reasonCode: 'PARTLY_DONE', comment: texts.rework(random) });
      dispose();
    }
    this.#add('verify', verifier, { passed: true, evidence: [this.#note(texts.verified(random))] });
    // Who disposed of it is not asked about it: then the verification closed it.
    if (handler.staff.id === reporter.staff.id) return;
    this.#ask(reporter, dispatcher);
  }

  #ask(reporter: Actor, dispatcher: Actor): void {
    const { random, texts } = this;
    if (!random.chance(ANSWERED_PERCENT)) {
      this.#add('close', dispatcher, { reasonCode: 'ASKED_AND_SILENT' });
      return;
    }
    const satisfaction = random.pick(grades);
    this.#add('evaluate', reporter, { satisfaction, comment: texts.evaluation(random, satisfaction) });
    if (satisfaction <= DISSATISFIED_TO) this.#add('close', dispatcher, { reasonCode: 'DISSATISFIED_WITHOUT_GROUND' });
  }

  /** It is given to somebody who is not concerned first, and comes back. */
  #returnOnce(kind: UnitKind, dispatcher: Actor): void {
    const { people, random, scene, texts, plan } = this;
    const place = kind === 'DEPARTMENT' ? scene.district : scene.town;
    const agency = kind === 'DEPARTMENT' ? 'DEPARTMENT' : 'STATIONED_AGENCY';
    const unit = people.unit(random, agency, place, plan.item.platform) ?? this.#unit(kind);
    const lead = people.leadOf(random, unit);
    if (lead === null) return;
    this.#dispatch(dispatcher, unit);
    this.#add('return', lead, { reasonCode: 'NOT_OUR_DUTY', comment: texts.returned(random) });
  }

  /** The grid's team, or the village's office where the matter is not for grids, begins and finds that it cannot. */
  #escalateByTeam(dispatcher: Actor): void {
    const { people, random, texts, plan } = this;
    const team = this.#unit(plan.item.admittedLevel === 'GRID' ? 'GRID_TEAM' : 'VILLAGE_OFFICE');
    const lead = people.leadOf(random, team);
    if (lead === null) return;
    this.#dispatch(dispatcher, team);
    this.#add('acknowledge', lead, {});
    this.#add('escalate', lead, { reasonCode: 'BEYOND_AUTHORITY', comment: texts.escalated(random) });
  }

  #dispatch(dispatcher: Actor, unit: ModelUnit): void {
    const level = LEVEL_OF_UNIT[unit.kind];
    if (level !== undefined) this.#unitLevels[unit.id] = level;
    this.#add('dispatch', dispatcher, { unitId: unit.id, comment: this.texts.dispatched(this.random, unit.name) });
  }

  #unit(kind: UnitKind): ModelUnit {
    const { people, random, scene, plan } = this;
    const { platform } = plan.item;
    const unit =
      kind === 'GRID_TEAM'
        ? people.unit(random, kind, scene.grid)
        : kind === 'VILLAGE_OFFICE'
          ? people.unit(random, kind, scene.village)
          : kind === 'STATIONED_AGENCY'
            ? people.unit(random, kind, scene.town, platform)
            : people.unit(random, kind, scene.district, platform);
    if (unit === null) throw new RangeError(`${scene.grid} has no ${kind} on ${platform ?? 'no platform'}.`);
    return unit;
  }

  #add<Name extends EventCommand>(
    command: Name,
    actor: Actor,
    input: EventCommandInputs[Name],
    when: Pick<EventStep, 'onlyIn'> = {},
  ): void {
    // The three parts belong together by the signature above; the union of steps cannot say so for a type parameter.
    this.#steps.push({ command, actor: scriptActor(actor), input, ...when } as EventStep);
  }

  /** A photo of what was done, as phones send one always, and the paper where the item asks for it; words are a note. */
  #disposalEvidence(): ScriptEvidence[] {
    const isPaperAsked = this.plan.item.requiredEvidence.includes('DOCUMENT');
    const paper = { kind: 'DOCUMENT', phase: 'AFTER', reference: `demo/${this.id}/paper.pdf` } as const;
    return [this.#photo('AFTER'), ...(isPaperAsked ? [paper] : [])];
  }

  #photo(phase: ScriptEvidence['phase']): ScriptEvidence {
    return { kind: 'PHOTO', phase, reference: `demo/${this.id}/${phase.toLowerCase()}-${this.#steps.length + 1}.jpg` };
  }

  #note(reference: string): ScriptEvidence {
    return { kind: 'NOTE', phase: 'AFTER', reference };
  }
}

function stepsUntil(state: NonNullable<EventPlan['leftIn']>): number {
  return state in STEPS_UNTIL ? STEPS_UNTIL[state as keyof typeof STEPS_UNTIL] : 0;
}

/** The script of one planned event at a place. */
export function writeEventScript(
  id: string,
  plan: EventPlan,
  scene: Scene,
  referral: Referral | null,
  tools: { readonly people: People; readonly texts: TextMaker; readonly random: Random },
): EventScript {
  return new EventScriptWriter(id, plan, scene, tools.people, tools.texts, tools.random).write(referral);
}
