/**
 * Runs `work` never twice at a time. Each call gets the outcome of a run that began after the call: one that runs
 * already may have passed by what the caller wants seen. All who wait meanwhile share the next run.
 */
export function oneAfterAnother<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let current: Promise<unknown> = Promise.resolve();
  let next: Promise<Value> | undefined;
  return () => {
    next ??= current.then(() => {
      next = undefined;
      const run = work();
      current = run.catch(() => undefined);
      return run;
    });
    return next;
  };
}
