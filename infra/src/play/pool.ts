/**
 * Does tasks with at most `limit` under way at a time, in their order, each as soon as there is room. A task that fails
 * stops no other.
 *
 * @returns the failures, in the order in which they came
 */
export async function doAll(tasks: readonly (() => Promise<void>)[], limit: number): Promise<unknown[]> {
  const failures: unknown[] = [];
  const left = tasks.values();
  const worker = async (): Promise<void> => {
    // Workers share the iterator: each takes the next task that nobody took.
    for (const task of left) {
      try {
        await task();
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, limit) }, worker));
  return failures;
}
