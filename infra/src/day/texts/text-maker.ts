import type { DistrictModel, ModelWorkItem } from '../district.model.js';
import type { Scene } from '../people.js';
import type { Random } from '../random.js';
import { commonSlots } from './common.js';
import { communityAndSocial } from './community-and-social.js';
import { comprehensiveGovernance } from './comprehensive-governance.js';
import { economyAndAgriculture } from './economy-and-agriculture.js';
import { genericTopic } from './generic.js';
import { publicSafety } from './public-safety.js';
import { serviceWords } from './services.js';
import { stepWords } from './steps.js';
import { fill, type Slots } from './template.js';
import type { Topic, Topics } from './topic.js';
import { urbanConstruction } from './urban-construction.js';
import { visitWords } from './visits.js';

/** Every item's words. */
export const topics: Topics = {
  ...comprehensiveGovernance,
  ...publicSafety,
  ...economyAndAgriculture,
  ...urbanConstruction,
  ...communityAndSocial,
};

/** A matter in words: how it was told and how it was settled. */
export interface MatterText {
  readonly title: string;
  readonly description: string;
  readonly address: string;
  readonly remedy: string;
  readonly resultCode: Topic['results'][number];
}

/** A visit in words. */
export interface VisitText {
  readonly subjectName: string;
  readonly seen: string;
  readonly askedFor: string | null;
}

/** Places that a community, being built up, does not have. */
const RURAL = new Set(['rural', 'field']);
/** In a hundred visits: those at which something is asked for. */
const ASKED_PERCENT = 35;

/** `沿江村委会` is the village 沿江村, as people say it; the statistics' lists name the committee. */
function spokenName(name: string): string {
  return name.replace(/(?:社区)?居(?:民委员|委)会$/, '社区').replace(/村?村民委员会$|村委会$/, '村');
}

/** Finds words for everything that happens in the day. Pure but for the generator that is given to it. */
export class TextMaker {
  readonly #names = new Map<string, string>();
  readonly #communities = new Set<string>();

  constructor(district: DistrictModel) {
    for (const town of district.towns) {
      this.#names.set(town.code, town.name);
      for (const village of town.villages) {
        this.#names.set(village.code, spokenName(village.name));
        if (village.kind === 'COMMUNITY') this.#communities.add(village.code);
      }
    }
  }

  /** A matter of an item at a place. */
  matter(random: Random, item: ModelWorkItem, scene: Scene): MatterText {
    const topic = topics[item.code] ?? genericTopic;
    const slots: Slots = { ...commonSlots, item: [item.name] };
    const say = (template: string): string => fill(template, slots, random);
    const built = topic.where.filter((where) => !RURAL.has(where));
    const where = this.#communities.has(scene.village) && built.length > 0 ? built : topic.where;
    const spot = say(`{${random.pick(where)}}`);
    const matter = say(random.pick(topic.matters));
    const village = this.#names.get(scene.village) ?? '';
    return {
      title: `${spot}${matter}`,
      description: say(`{when}，{finder}：${village}${spot}${matter}，${random.pick(topic.details)}。{wish}`),
      address: `${this.#names.get(scene.town) ?? ''}${village}${spot}`,
      remedy: say(random.pick(topic.remedies)),
      resultCode: random.pick(topic.results),
    };
  }

  dispatched(random: Random, unit: string): string {
    return fill(random.pick(stepWords.dispatched), { ...commonSlots, unit: [unit] }, random);
  }

  returned(random: Random): string {
    return random.pick(stepWords.returned);
  }

  escalated(random: Random): string {
    return random.pick(stepWords.escalated);
  }

  rework(random: Random): string {
    return random.pick(stepWords.rework);
  }

  reopened(random: Random): string {
    return random.pick(stepWords.reopened);
  }

  verified(random: Random): string {
    return fill(random.pick(stepWords.verified), commonSlots, random);
  }

  /** What a reporter says beside a grade of 1 to 5. */
  evaluation(random: Random, grade: number): string {
    return random.pick(grade >= 4 ? stepWords.satisfied : grade === 3 ? stepWords.neutral : stepWords.dissatisfied);
  }

  visit(random: Random, subject: 'HOUSEHOLD' | 'ENTERPRISE'): VisitText {
    const words = visitWords[subject];
    const say = (templates: readonly string[]): string => fill(random.pick(templates), commonSlots, random);
    return {
      subjectName: say(words.names),
      seen: say(words.seen),
      askedFor: random.chance(ASKED_PERCENT) ? say(words.askedFor) : null,
    };
  }

  /** An invented person at a window. The number is of no network: 0 follows 1. */
  applicant(random: Random): { readonly name: string; readonly phone: string } {
    return {
      name: fill(`{surname}${random.pick(serviceWords.givenNames)}`, commonSlots, random),
      phone: `10${String(random.int(0, 999_999_999)).padStart(9, '0')}`,
    };
  }

  decision(random: Random, outcome: 'GRANTED' | 'REFUSED'): string {
    return fill(random.pick(outcome === 'GRANTED' ? serviceWords.granted : serviceWords.refused), commonSlots, random);
  }

  /** What an applicant says beside a grade of 1 to 5 (好差评). */
  serviceEvaluation(random: Random, grade: number): string {
    const { good, fair, bad } = serviceWords.evaluation;
    return random.pick(grade >= 4 ? good : grade === 3 ? fair : bad);
  }
}
