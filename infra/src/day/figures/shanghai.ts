const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** The calendar day in Asia/Shanghai (UTC+8 all year) at a moment, `2026-11-24`. */
export function shanghaiDay(at: Date): string {
  return new Date(at.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** The period that a run begun now lies in even when it passes midnight in Shanghai: today and tomorrow. */
export function periodOfRun(begunAt: Date): { readonly from: string; readonly to: string } {
  return { from: shanghaiDay(begunAt), to: shanghaiDay(new Date(begunAt.getTime() + DAY_MS)) };
}
