import { STAGES, type EventData, type Stage } from '@gridhall/messages';

/** The word that each stage's fields and measures begin with. */
export const stageNames = {
  ACCEPT: 'accept',
  CONFIRM: 'confirm',
  DISPATCH: 'dispatch',
  SIGN_FOR: 'signFor',
  DISPOSE: 'dispose',
  VERIFY: 'verify',
} as const satisfies Record<Stage, string>;

/** One of {@link stageNames}. */
export type StageName = (typeof stageNames)[Stage];

/**
 * How the deadlines of an event's stages were kept so far: how many of each were kept and missed, for a stage may come
 * again, and the minutes that all its clocks counted; null while none of them ended.
 */
export type StageTally = Readonly<
  Record<`${StageName}Kept` | `${StageName}Missed`, number> & Record<`${StageName}Minutes`, number | null>
>;

/** The tally after the stages that a step ended. Pure. */
export function foldStages(tally: StageTally | null, ended: EventData['endedStages'] = []): StageTally {
  return Object.assign(
    {},
    ...STAGES.map((stage) => {
      const name = stageNames[stage];
      const here = ended.filter((one) => one.stage === stage);
      const before = tally?.[`${name}Minutes`] ?? null;
      const minutes = here.reduce((sum, one) => sum + one.minutes, before ?? 0);
      const count = (outcome: string): number => here.filter((one) => one.outcome === outcome).length;
      return {
        [`${name}Kept`]: (tally?.[`${name}Kept`] ?? 0) + count('KEPT'),
        [`${name}Missed`]: (tally?.[`${name}Missed`] ?? 0) + count('MISSED'),
        [`${name}Minutes`]: before === null && here.length === 0 ? null : minutes,
      };
    }),
  ) as StageTally;
}
