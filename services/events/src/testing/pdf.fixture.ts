import { execFileSync } from 'node:child_process';

/** What is read back of a PDF. */
export interface ReadPdf {
  readonly title: string;
  readonly language: string | null;
  /** The text of each page, in the order in which it was set. */
  readonly pages: readonly string[];
  /** How many pictures each page shows. */
  readonly pictures: readonly number[];
}

/** The reader is an ES module, which Jest cannot load, so another Node does. */
const read = `
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const pdf = await getDocument({ data: new Uint8Array(Buffer.concat(chunks)), verbosity: 0 }).promise;
const { info } = await pdf.getMetadata();
const pages = [];
const pictures = [];
for (let number = 1; number <= pdf.numPages; number++) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  pages.push(items.map(({ str, hasEOL }) => str + (hasEOL ? '\\n' : '')).join(''));
  const { fnArray } = await page.getOperatorList();
  pictures.push(fnArray.filter((operator) => operator === OPS.paintImageXObject).length);
}
process.stdout.write(JSON.stringify({ title: info.Title, language: info.Language ?? null, pages, pictures }));
`;

/** Reads a PDF back, as any viewer does. */
export function readPdf(pdf: Buffer): ReadPdf {
  const args = ['--input-type=module', '-e', read];
  const text = execFileSync(process.execPath, args, { input: pdf, cwd: __dirname, encoding: 'utf8' });
  return JSON.parse(text) as ReadPdf;
}
