import { countApplications, writeApplicationScripts, writeReferredApplication } from './application.scripts.js';
import type { DistrictModel } from './district.model.js';
import { writeEventScript, type Referral } from './event.scripts.js';
import { People, sceneOf, type Scene } from './people.js';
import { planEvents, type EventPlan } from './plan.js';
import { DAY, dayOf } from './proportions.js';
import { Random } from './random.js';
import type { ApplicationScript, Day, EventScript } from './script.js';
import { TextMaker } from './texts/text-maker.js';
import { writeVisitScripts } from './visit.scripts.js';

/** What day to make. */
export interface DayOptions {
  /** The same seed and district give the same day, to the letter. */
  readonly seed: number;
  /** Number of events; visits and services follow in proportion. Zhenhai's 1,005 by default. */
  readonly events?: number;
}

interface Workshop {
  readonly district: DistrictModel;
  readonly people: People;
  readonly texts: TextMaker;
  readonly random: Random;
}

function findVillage(district: DistrictModel, code: string): DistrictModel['towns'][number]['villages'][number] {
  const village = district.towns.flatMap(({ villages }) => villages).find((one) => one.code === code);
  if (village === undefined) throw new RangeError(`The district has no village ${code}.`);
  return village;
}

/** The application that a planned event is made of. */
function refer(id: string, plan: EventPlan, scene: Scene, { district, people, texts, random }: Workshop) {
  const own = random.fork(id);
  const { title, description } = texts.matter(own, plan.item, scene);
  const matter = {
    workItemCode: plan.item.code,
    title,
    description,
    placeCode: scene.grid,
    urgency: 'NORMAL' as const,
  };
  const village = findVillage(district, scene.village);
  return writeReferredApplication(id, village, matter, district, { people, texts, random: own });
}

/**
 * A day of a district: who reports, settles, visits and applies for what, in whose words. Pure: nothing but the seed
 * and the district decides it.
 *
 * @throws RangeError when the district lacks people or units that the day needs
 */
export function generateDay(district: DistrictModel, options: DayOptions): Day {
  const { seed, events: total = DAY.events } = options;
  const size = dayOf(total);
  const random = new Random(seed, `day of ${district.code}`);
  const workshop: Workshop = { district, people: new People(district), texts: new TextMaker(district), random };
  const grids = district.towns.flatMap(({ villages }) => villages.flatMap((village) => village.grids));
  const counts = countApplications(size.services);
  const plans = planEvents(size.events, district.workItems, counts.referred, random.fork('plan'));

  const events: EventScript[] = [];
  const referred: ApplicationScript[] = [];
  for (const [index, plan] of plans.entries()) {
    const id = `event-${index + 1}`;
    const own = random.fork(id);
    const scene = sceneOf(own.pick(grids).code);
    let referral: Referral | null = null;
    if (plan.source === 'SERVICE_DESK') {
      const { script, reporter } = refer(`application-of-${id}`, plan, scene, workshop);
      referred.push(script);
      referral = { applicationScriptId: script.id, reporter };
    }
    events.push(writeEventScript(id, plan, scene, referral, { ...workshop, random: own }));
  }
  return {
    seed,
    events,
    visits: writeVisitScripts(size.visits, grids, { ...workshop, random: random.fork('visits') }),
    // Referred ones come first, so that their events exist when the day comes to them.
    applications: [
      ...referred,
      ...writeApplicationScripts(counts, district, { ...workshop, random: random.fork('applications') }),
    ],
  };
}
