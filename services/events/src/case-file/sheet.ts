import type { Face } from './case-file.fonts.js';
import type { Fact } from './case-file.rules.js';

/** A4 in points, with margins that leave room for holes on the left and the foot line below. */
export const page = { width: 595.28, height: 841.89, left: 56, right: 48, top: 52, bottom: 64 } as const;
/** Width of what is set. */
export const measure = page.width - page.left - page.right;

const lowest = page.height - page.bottom;
const ink = '#1d2330';
const faint = '#6b7280';
const line = '#c9ced6';
const shade = '#f1f4f8';
const good = '#1f7a4d';
const bad = '#b42318';
/** Between a cell's edge and its text. */
const PADDING = 4;
/** A row that is lower than this is not torn between two pages. */
const WHOLE_BELOW = 200;

/** A column of a table. */
export interface Column {
  readonly title: string;
  readonly width: number;
}

interface RowStyle {
  readonly size: number;
  readonly bold: 'all' | 'first' | 'none';
  readonly shaded?: boolean;
  /** What stands above the row on a new page. */
  readonly onNewPage?: () => void;
}

/** The sheets of a case file: headings, forms and tables that go on from page to page. */
export class Sheet {
  #section = 0;

  constructor(private readonly pdf: PDFKit.PDFDocument) {}

  /** The head of the first page. */
  head(kind: string, number: string, title: string): void {
    this.#use('regular', 10, faint).text('全科网格 · 分级处置', page.left, page.top, { width: measure });
    this.#use('bold', 22).text(kind, { width: measure });
    this.#use('regular', 11, faint).text(`编号 ${number}`, { width: measure });
    this.pdf.y += 8;
    this.#use('bold', 14).text(title, { width: measure });
    this.pdf.y += 8;
    this.#line(this.pdf.y, ink, 1.2);
    this.pdf.y += 8;
  }

  /** Whether the record is sound, to be seen at once. */
  verdict(isIntact: boolean): void {
    const words = isIntact ? '时间线校验：完整' : '时间线校验：记录被改动，详见文末';
    this.#use('bold', 10, isIntact ? good : bad).text(words, page.left, this.pdf.y, { width: measure });
  }

  /** A numbered heading, never alone at the foot of a page. */
  heading(text: string): void {
    this.#room(130);
    this.pdf.y += 12;
    const number = '一二三四五六七八九十'.charAt(this.#section++);
    this.#use('bold', 12).text(`${number}、${text}`, page.left, this.pdf.y, { width: measure });
    this.pdf.y += 4;
  }

  /** Text over the whole measure, as many pages as it needs. */
  paragraph(text: string): void {
    this.#use('regular', 10).text(text, page.left, this.pdf.y, { width: measure, lineGap: 3 });
    this.pdf.y += 4;
  }

  /** A form of labels and values. */
  form(facts: readonly Fact[]): void {
    const columns = [
      { title: '', width: 112 },
      { title: '', width: measure - 112 },
    ];
    for (const fact of facts) this.#row(columns, fact, { size: 9.5, bold: 'first' });
  }

  /** Short facts, two to a row. */
  grid(facts: readonly Fact[]): void {
    const [label, value] = [88, measure / 2 - 88];
    const columns = [label, value, label, value].map((width) => ({ title: '', width }));
    for (let index = 0; index < facts.length; index += 2) {
      this.#row(columns, [...(facts[index] ?? []), ...(facts[index + 1] ?? ['', ''])], { size: 9.5, bold: 'none' });
    }
  }

  /** A table with its titles on every page. */
  table(columns: readonly Column[], rows: Iterable<readonly string[]>): void {
    const titles = (): void => {
      this.#row(
        columns,
        columns.map(({ title }) => title),
        { size: 9, bold: 'all', shaded: true },
      );
    };
    this.#room(90);
    titles();
    for (const row of rows) this.#row(columns, row, { size: 8.5, bold: 'none', onNewPage: titles });
  }

  /** A picture with its words, no higher than two fifths of a page. */
  picture(image: Buffer, caption: string): void {
    const height = 300;
    this.#room(height + 28);
    const { y } = this.pdf;
    this.pdf.image(image, page.left, y, { fit: [measure, height], align: 'center', valign: 'center' });
    this.#use('regular', 8.5, faint).text(caption, page.left, y + height + 4, { width: measure, align: 'center' });
    this.pdf.y += 8;
  }

  /** The foot line of every page, once their number is known. */
  foot(left: string): void {
    const { start, count } = this.pdf.bufferedPageRange();
    for (let index = start; index < start + count; index++) {
      this.pdf.switchToPage(index);
      // Without this a text below the margin would begin a page of its own.
      this.pdf.page.margins.bottom = 0;
      this.#line(lowest + 14, line, 0.5);
      this.#use('regular', 8, faint).text(left, page.left, lowest + 20, { width: measure });
      const pages = `第 ${String(index + 1)} 页 / 共 ${String(count)} 页`;
      this.pdf.text(pages, page.left, lowest + 20, { width: measure, align: 'right' });
    }
  }

  #use(face: Face, size: number, colour: string = ink): PDFKit.PDFDocument {
    return this.pdf.font(face).fontSize(size).fillColor(colour);
  }

  #line(y: number, colour: string, width: number): void {
    this.pdf.moveTo(page.left, y).lineTo(page.left + measure, y);
    this.pdf.lineWidth(width).strokeColor(colour).stroke();
  }

  #room(height: number): void {
    if (this.pdf.y + height > lowest) this.pdf.addPage();
  }

  #cell(columns: readonly Column[], index: number, { size, bold }: RowStyle): PDFKit.Mixins.TextOptions {
    this.#use(bold === 'all' || (bold === 'first' && index === 0) ? 'bold' : 'regular', size);
    return { width: (columns[index]?.width ?? measure) - 2 * PADDING, lineGap: 1.5 };
  }

  #row(columns: readonly Column[], cells: readonly string[], style: RowStyle): void {
    const heightOf = (text: string, index: number): number =>
      this.pdf.heightOfString(text === '' ? ' ' : text, this.#cell(columns, index, style));
    let rest = [...cells];
    while (rest.some((text) => text !== '')) {
      const tallest = Math.max(...rest.map(heightOf));
      let available = lowest - this.pdf.y - 2 * PADDING;
      if (tallest > available && (tallest < WHOLE_BELOW || available < 60)) {
        this.pdf.addPage();
        style.onNewPage?.();
        available = lowest - this.pdf.y - 2 * PADDING;
      }
      // Of a row that fits on no page, as much as fits stands on this one.
      const parts =
        tallest <= available
          ? rest
          : rest.map((text, index) => fitting(text, (part) => heightOf(part, index) <= available));
      this.#set(columns, parts, Math.max(...parts.map(heightOf)) + 2 * PADDING, style);
      rest = rest.map((text, index) => text.slice(parts[index]?.length ?? 0));
    }
  }

  #set(columns: readonly Column[], cells: readonly string[], height: number, style: RowStyle): void {
    const top = this.pdf.y;
    if (style.shaded === true) this.pdf.rect(page.left, top, measure, height).fill(shade);
    let x: number = page.left;
    for (const [index, { width }] of columns.entries()) {
      const options = this.#cell(columns, index, style);
      this.pdf.fillColor(style.bold === 'first' && index === 0 ? faint : ink);
      this.pdf.text(cells[index] ?? '', x + PADDING, top + PADDING, options);
      x += width;
    }
    this.pdf.x = page.left;
    this.pdf.y = top + height;
    this.#line(this.pdf.y, line, 0.5);
  }
}

/** The longest beginning of a text that fits, at least one sign. */
function fitting(text: string, fits: (part: string) => boolean): string {
  if (fits(text)) return text;
  const signs = Array.from(text);
  let enough = 1;
  let tooMany = signs.length;
  while (tooMany - enough > 1) {
    const middle = Math.floor((enough + tooMany) / 2);
    if (fits(signs.slice(0, middle).join(''))) enough = middle;
    else tooMany = middle;
  }
  return signs.slice(0, enough).join('');
}
