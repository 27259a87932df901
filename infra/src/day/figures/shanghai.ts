import { shanghaiDay } from '@gridhall/service-kit';

const DAY_MS = 24 * 3_600_000;

/** The period that a run begun now lies in even when it passes midnight in Shanghai: today and tomorrow. */
export function periodOfRun(begunAt: Date): { readonly from: string; readonly to: string } {
  return { from: shanghaiDay(begunAt), to: shanghaiDay(new Date(begunAt.getTime() + DAY_MS)) };
}
