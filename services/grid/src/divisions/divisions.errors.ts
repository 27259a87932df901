import { defineErrors } from '@gridhall/service-kit';

/** Why divisions are not imported: each names where, and how to put it right. Nothing has been written then. */
export const divisionErrors = defineErrors({
  DIVISIONS_DISTRICT_CODE_WRONG: {
    en: 'A district has a code of 6 digits (GB/T 2260), not "{districtCode}".',
    zh: '区县代码应为 6 位数字（GB/T 2260），而非“{districtCode}”。',
  },
  DIVISIONS_FILE_MISSING: {
    en: 'There is no readable file {file}. Give our five-column file, or a folder with areas.csv, streets.csv and villages.csv.',
    zh: '找不到或无法读取文件 {file}。请提供五列文件，或包含 areas.csv、streets.csv、villages.csv 的文件夹。',
  },
  DIVISIONS_ENCODING_WRONG: {
    en: '{file}, line {line}: this is not UTF-8. Save the file as "CSV UTF-8" and import again.',
    zh: '{file} 第 {line} 行：不是 UTF-8 编码。请另存为“CSV UTF-8”后重新导入。',
  },
  DIVISIONS_HEADER_WRONG: {
    en: '{file}, line 1: the columns must be {expected}; they are {found}.',
    zh: '{file} 第 1 行：列名应为 {expected}，实际为 {found}。',
  },
  DIVISIONS_ROW_MALFORMED: {
    en: '{file}, line {line}: the row is no CSV of {columns} columns ({reason}). Mend its commas and quotes.',
    zh: '{file} 第 {line} 行：该行不是 {columns} 列的 CSV（{reason}）。请检查逗号和引号。',
  },
  DIVISIONS_CODE_WRONG: {
    en: '{file}, line {line}, column {column}: "{value}" is no code of {digits} digits.',
    zh: '{file} 第 {line} 行 {column} 列：“{value}”不是 {digits} 位数字的代码。',
  },
  DIVISIONS_NAME_WRONG: {
    en: '{file}, line {line}, column {column}: a place has a name of 1 to 50 characters.',
    zh: '{file} 第 {line} 行 {column} 列：名称应为 1 至 50 个字符。',
  },
  DIVISIONS_LEVEL_WRONG: {
    en: '{file}, line {line}, column {column}: a code of this length is of the level {expected}, not "{value}".',
    zh: '{file} 第 {line} 行 {column} 列：该长度的代码对应层级 {expected}，而非“{value}”。',
  },
  DIVISIONS_KIND_WRONG: {
    en: '{file}, line {line}, column {column}: at this level the kind is one of {expected}, not "{value}".',
    zh: '{file} 第 {line} 行 {column} 列：该层级的类型应为 {expected}，而非“{value}”。',
  },
  DIVISIONS_PARENT_WRONG: {
    en: '{file}, line {line}, column {column}: the code before the last three digits is "{expected}", not "{value}".',
    zh: '{file} 第 {line} 行 {column} 列：上级代码应为“{expected}”，而非“{value}”。',
  },
  DIVISIONS_DUPLICATE: {
    en: '{file}, line {line}, column {column}: {value} stands in {firstFile}, line {firstLine}, already. Keep one of them.',
    zh: '{file} 第 {line} 行 {column} 列：{value} 已在 {firstFile} 第 {firstLine} 行出现，请只保留一行。',
  },
  DIVISIONS_ORPHAN: {
    en: '{file}, line {line}, column {column}: the place {value} that it lies in is missing. Add its row.',
    zh: '{file} 第 {line} 行 {column} 列：缺少上级区划 {value}，请补充该行。',
  },
  DIVISIONS_DISTRICT_MISSING: {
    en: '{file} has no district {districtCode}. Check the code, or take a source that holds it.',
    zh: '{file} 中没有区县 {districtCode}。请核对代码或更换数据来源。',
  },
});
