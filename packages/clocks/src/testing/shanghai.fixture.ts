/** A moment by the clocks of Shanghai: `2026-02-14 17:30`. */
export function shanghai(text: string): Date {
  return new Date(`${text.replace(' ', 'T')}:00+08:00`);
}
