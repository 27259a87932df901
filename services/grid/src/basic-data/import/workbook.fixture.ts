import { strToU8, zipSync } from 'fflate';

/** A workbook of one sheet, as spreadsheets write it: texts shared, numbers as numbers, empty cells left out. */
export function workbook(rows: readonly (readonly (string | number)[])[]): Buffer {
  const shared: string[] = [];
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const cellOf = (value: string | number, row: number, column: number): string => {
    const at = `${String.fromCharCode(65 + column)}${row}`;
    if (value === '') return '';
    if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
    // Every other program writes texts into the cell itself.
    if (column % 2 === 1) return `<c r="${at}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
    shared.push(value);
    return `<c r="${at}" t="s"><v>${shared.length - 1}</v></c>`;
  };
  const sheet = rows
    .map((cells, index) => {
      const row = index + 1;
      return `<row r="${row}">${cells.map((value, column) => cellOf(value, row, column)).join('')}</row>`;
    })
    .join('');
  const strings = shared
    .map((text) => `<si><r><t>${escaped(text)}</t></r><rPh sb="0" eb="1"><t>读音</t></rPh></si>`)
    .join('');
  const space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/sharedStrings.xml': `<?xml version="1.0"?><sst ${space}>${strings}</sst>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet ${space}><sheetData>${sheet}</sheetData></worksheet>`,
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))));
}
