/** Says a line to the person at the keyboard; standard output is left to results. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Ends with what is wrong and what to do about it. */
export function fail(problem, advice) {
  say(`${problem}\n  → ${advice}`);
  process.exit(1);
}

/** Seconds since a moment of `performance.now()`, for a person. */
export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
