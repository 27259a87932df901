/**
 * Lets so many pieces of work through at one time; what comes meanwhile waits in its order.
 *
 * @param atOnce how many
 */
export function turnstile(atOnce: number): (work: () => Promise<void>) => Promise<void> {
  const waiting: (() => void)[] = [];
  let inside = 0;
  return async (work) => {
    if (inside >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else inside += 1;
    try {
      await work();
    } finally {
      // Who waits longest takes the place over; it is free only when nobody waits.
      const next = waiting.shift();
      if (next === undefined) inside -= 1;
      else next();
    }
  };
}
