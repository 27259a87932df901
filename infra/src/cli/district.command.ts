import { readFile } from 'node:fs/promises';
import type { GridTools } from '@gridhall/grid';
import { CliError } from './cli-error.js';

/** Says how far an import is, on a terminal: one line, drawn again. */
function showRows(rows: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${rows} rows read`);
}

function endRows(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[2K');
}

/** `gridhall import-divisions`: what was found and what changed. */
export async function importDivisions(tools: GridTools, path: string, district: string): Promise<void> {
  const summary = await tools.importDivisions(path, district, showRows).finally(endRows);
  process.stdout.write(`${JSON.stringify(summary)}\n`);
}

/** `gridhall import-basic-data`: the report, a line for each row that is wrong. @returns whether nothing was wrong */
export async function importBasicData(
  tools: GridTools,
  path: string,
  options: Parameters<GridTools['importBasicData']>[1],
): Promise<boolean> {
  const { problems, ...report } = await tools.importBasicData(path, options);
  for (const { message } of problems) process.stderr.write(`${message}\n`);
  process.stdout.write(`${JSON.stringify(report)}\n`);
  return report.problemCount === 0;
}

/** `gridhall establish-demo`: the import, then everything that a demonstration needs. */
export async function establishDemo(
  tools: GridTools,
  path: string,
  { district, password }: { readonly district: string; readonly password: string },
): Promise<void> {
  await importDivisions(tools, path, district);
  process.stdout.write(`${JSON.stringify(await tools.establishDemo(district, { password }))}\n`);
}

/**
 * `gridhall import-boundaries`: every complaint about a feature on a line of standard error, or what was changed.
 *
 * @returns whether all features fit
 */
export async function importBoundaries(
  tools: GridTools,
  path: string,
  options: { readonly tolerancePercent: number; readonly dryRun: boolean },
): Promise<boolean> {
  const geoJson = await readFile(path, 'utf8').catch(() => {
    throw new CliError('FILE_MISSING', { path });
  });
  const { issues } = await tools.importBoundaries(geoJson, { ...options, dryRun: true });
  for (const { feature, code, problem, detail } of issues) {
    process.stderr.write(`feature ${feature} ${code ?? '-'} ${problem}: ${detail}\n`);
  }
  if (issues.length > 0) return false;
  const { surveyed, redrawn } = await tools.importBoundaries(geoJson, options);
  process.stdout.write(`${JSON.stringify({ surveyed: surveyed.length, redrawn: redrawn.length, ...options })}\n`);
  return true;
}
