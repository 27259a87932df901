import { commonErrors, defineErrors } from '@gridhall/service-kit';

/** Why a file is not imported at all, before its rows are looked at. */
export const importErrors = {
  NOT_FOUND: commonErrors.NOT_FOUND,
  ...defineErrors({
    IMPORT_KIND_UNKNOWN: {
      en: 'Import households, residents or enterprises, not "{kind}".',
      zh: '可导入 households（住户）、residents（居民）、enterprises（企业），而非“{kind}”。',
    },
    IMPORT_FILE_MISSING: {
      en: 'There is no readable file {file}.',
      zh: '找不到或无法读取文件 {file}。',
    },
    IMPORT_FILE_TOO_LARGE: {
      en: 'The file is larger than {limitBytes} bytes, or unpacks to more than it may. Split it.',
      zh: '文件超过 {limitBytes} 字节，或解压后过大，请拆分后导入。',
    },
    IMPORT_ENCODING_WRONG: {
      en: 'Row {row}: this is neither UTF-8 nor GBK. Save the file as "CSV UTF-8" and import again.',
      zh: '第 {row} 行：既不是 UTF-8 也不是 GBK 编码。请另存为“CSV UTF-8”后重新导入。',
    },
    IMPORT_CSV_MALFORMED: {
      en: 'Row {row}: this is no CSV ({reason}). Mend its commas and quotes.',
      zh: '第 {row} 行：不符合 CSV 格式（{reason}）。请检查逗号和引号。',
    },
    IMPORT_XLSX_MALFORMED: {
      en: 'This is no workbook that can be read ({reason}). Save it as .xlsx without a password, its rows on the first sheet.',
      zh: '无法读取该工作簿（{reason}）。请另存为不加密的 .xlsx，数据放在第一个工作表。',
    },
    IMPORT_HEADER_WRONG: {
      en: 'The first row must name the columns. Missing: {missing}. Not known: {unknown}. Known are {known}.',
      zh: '首行须为列名。缺少：{missing}；无法识别：{unknown}；可用列名：{known}。',
    },
    IMPORT_TOO_MANY_ROWS: {
      en: 'The file has more than {limit} rows. Split it.',
      zh: '文件超过 {limit} 行，请拆分后导入。',
    },
    IMPORT_UNDER_WAY: {
      en: 'The import {id} with this key is being checked. Ask for it again in a moment.',
      zh: '该幂等键对应的导入 {id} 正在校验，请稍后查询。',
    },
  }),
};

/** What is wrong with a row. None repeats what the cell holds: that may be personal. */
export const rowErrors = defineErrors({
  IMPORT_CELL_WRONG: {
    en: 'Row {row}, column {column}: {hint}.',
    zh: '第 {row} 行“{columnZh}”列：{hintZh}。',
  },
  IMPORT_ROW_TOO_LONG: {
    en: 'Row {row} has more cells than the first row has columns. Mend its commas and quotes.',
    zh: '第 {row} 行的单元格多于列名，请检查逗号和引号。',
  },
  IMPORT_GRID_UNKNOWN: {
    en: 'Row {row}, column {column}: it is no grid in use in your places.',
    zh: '第 {row} 行“{columnZh}”列：不是您管辖范围内的在用网格。',
  },
  IMPORT_HOUSEHOLD_UNKNOWN: {
    en: 'Row {row}, column {column}: the grid has no current household with this address. Import the households first.',
    zh: '第 {row} 行“{columnZh}”列：该网格没有此地址的在册住户，请先导入住户。',
  },
  IMPORT_ROW_TWICE: {
    en: 'Row {row}, column {column}: the same stands in row {firstRow} already. Keep one of them.',
    zh: '第 {row} 行“{columnZh}”列：与第 {firstRow} 行重复，请只保留一行。',
  },
  IMPORT_RECORD_ELSEWHERE: {
    en: 'Row {row}, column {column}: it is registered outside your places. Ask the town or district to import or move it.',
    zh: '第 {row} 行“{columnZh}”列：已在您管辖范围外登记，请联系镇（街道）或区级导入或迁移。',
  },
});
