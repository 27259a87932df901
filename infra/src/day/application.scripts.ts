import { deal } from './apportion.js';
import type { DistrictModel, ModelServiceItem, ModelVillage } from './district.model.js';
import type { Actor } from './directory.js';
import { sceneOf, scriptActor, type People } from './people.js';
import {
  DELIVERIES,
  GRADES,
  MATERIALS_MISSING_PERCENT,
  PENDING_APPLICATION_PERCENT,
  REFERRED_PERCENT,
  REFUSED_PERCENT,
  SERVICE_EVALUATED_PERCENT,
} from './proportions.js';
import type { Random } from './random.js';
import type { ApplicationScript, ApplicationStep, ReferralInput, ScriptActor } from './script.js';
import type { TextMaker } from './texts/text-maker.js';

/** How many applications of each fate a day has, for its number of services given. */
export interface ApplicationCounts {
  readonly delivered: number;
  readonly referred: number;
  readonly pending: number;
}

/** The day's applications: services given are those whose result was delivered, and the others come on top. */
export function countApplications(services: number): ApplicationCounts {
  const all = services / (1 - (REFERRED_PERCENT + PENDING_APPLICATION_PERCENT) / 100);
  return {
    delivered: services,
    referred: Math.round((all * REFERRED_PERCENT) / 100),
    pending: Math.round((all * PENDING_APPLICATION_PERCENT) / 100),
  };
}

interface Tools {
  readonly people: People;
  readonly texts: TextMaker;
  readonly random: Random;
}

const grades = GRADES.flatMap(({ value, weight }) => Array.from({ length: weight }, () => value));

/** What every refusal of the day's texts comes down to. */
const REFUSAL_REASON = 'NOT_ELIGIBLE';
/** A bad grade gives a reason (好差评); the day's words say which, so none of the list need fit them. */
const BAD_GRADE = 2;
const BAD_GRADE_REASON = 'OTHER';

/**
 * What is common to an application of any fate: an item that the village's centre accepts, somebody who applies, and what
 * they bring: everything, or all but one of it.
 */
function begin(
  id: string,
  village: ModelVillage,
  items: readonly ModelServiceItem[],
  worker: ScriptActor,
  isForgetful: boolean,
  { random, texts }: Tools,
): Omit<ApplicationScript, 'steps'> {
  const item = random.pick(items.filter(({ acceptedAt }) => acceptedAt.includes(village.kind)));
  const { name, phone } = texts.applicant(random);
  const forgotten = isForgetful ? [random.pick(item.requiredMaterials)] : [];
  return {
    id,
    placeCode: village.code,
    actor: worker,
    serviceItemCode: item.code,
    applicantName: name,
    applicantPhone: phone,
    materials: item.requiredMaterials.filter((code) => !forgotten.includes(code)),
    forgotten,
  };
}

/** From acceptance to delivery, and what the applicant says. */
function settle(
  worker: ScriptActor,
  outcome: 'GRANTED' | 'REFUSED',
  delivery: (typeof DELIVERIES)[number]['value'],
  isEvaluated: boolean,
  { random, texts }: Tools,
): ApplicationStep[] {
  const grade = random.pick(grades);
  return [
    { command: 'process', actor: worker },
    {
      command: 'decide',
      actor: worker,
      outcome,
      ...(outcome === 'REFUSED' ? { reasonCode: REFUSAL_REASON } : {}),
      comment: texts.decision(random, outcome),
    },
    { command: 'deliver', actor: worker, delivery },
    ...(isEvaluated
      ? [
          {
            command: 'evaluate' as const,
            actor: worker,
            grade,
            ...(grade <= BAD_GRADE ? { reasonCode: BAD_GRADE_REASON } : {}),
            comment: texts.serviceEvaluation(random, grade),
          },
        ]
      : []),
  ];
}

/** An application that turns out to be a matter, with the person who found it so. */
export interface ReferredApplication {
  readonly script: ApplicationScript;
  readonly reporter: Actor;
}

/** One application that becomes an event (domain §5). */
export function writeReferredApplication(
  id: string,
  village: ModelVillage,
  matter: ReferralInput,
  district: DistrictModel,
  tools: Tools,
): ReferredApplication {
  const reporter = tools.people.socialWorker(tools.random, sceneOf(matter.placeCode));
  const worker = scriptActor(reporter);
  const base = begin(id, village, district.serviceItems, worker, false, tools);
  return {
    reporter,
    script: { ...base, steps: [{ command: 'refer', actor: worker, matter }] },
  };
}

/** All applications of the day that stay services. */
export function writeApplicationScripts(
  counts: ApplicationCounts,
  district: DistrictModel,
  tools: Tools,
): ApplicationScript[] {
  const { random, people } = tools;
  const villages = district.towns.flatMap((town) => town.villages);
  const total = counts.delivered + counts.pending;
  const percentOf = (percent: number): number => Math.round((counts.delivered * percent) / 100);
  const outcomes = random.shuffle(
    Array.from({ length: counts.delivered }, (_, index) =>
      index < percentOf(REFUSED_PERCENT) ? 'REFUSED' : 'GRANTED',
    ),
  );
  const deliveries = random.shuffle(deal(counts.delivered, DELIVERIES));
  const evaluated = random.shuffle(
    Array.from({ length: counts.delivered }, (_, index) => index < percentOf(SERVICE_EVALUATED_PERCENT)),
  );
  const missing = random.shuffle(
    Array.from({ length: total }, (_, index) => index < Math.round((total * MATERIALS_MISSING_PERCENT) / 100)),
  );
  return Array.from({ length: total }, (_, index) => {
    const id = `application-${index + 1}`;
    const own = { ...tools, random: random.fork(id) };
    const village = own.random.pick(villages);
    const worker = scriptActor(people.socialWorker(own.random, sceneOf(`${village.code}000`)));
    const base = begin(id, village, district.serviceItems, worker, missing[index] ?? false, own);
    const { forgotten } = base;
    const outcome = outcomes[index];
    const delivery = deliveries[index] ?? 'WINDOW';
    const brought: ApplicationStep[] =
      forgotten.length > 0 ? [{ command: 'complete', actor: worker, materials: forgotten }] : [];
    return {
      ...base,
      steps:
        outcome === undefined
          ? [...brought, { command: 'process', actor: worker }]
          : [...brought, ...settle(worker, outcome, delivery, evaluated[index] ?? false, own)],
    };
  });
}
