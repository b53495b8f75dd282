// What can be wrong with the sheets of a workbook, in words.
import { type AnyTable, type Message, quote } from '@tiyu/model'

/** A sheet with cells that belongs to no table. */
export function notATable(sheet: string): Message {
  return {
    message: {
      en: `The sheet ${quote(sheet)} is no table of a package.`,
      zh: `工作表 ${quote(sheet)} 不是数据包的表。`,
    },
    hint: {
      en: 'End its name with that of a table, such as "设施 facilities", or delete the sheet.',
      zh: '请以表名结尾命名，如“设施 facilities”，或删去该工作表。',
    },
  }
}

/** A second sheet of one table. */
export function repeatedTable({ name }: AnyTable): Message {
  return {
    message: { en: `Another sheet is the table ${name} already.`, zh: `已有另一工作表对应 ${name} 表。` },
    hint: { en: 'Put all its rows into one sheet.', zh: '请把全部行合并到一个工作表。' },
  }
}

/** A sheet of a table without the names of its columns. */
export function withoutNames({ columns }: AnyTable): Message {
  const names = Object.keys(columns)
  return {
    message: { en: 'No row has the names of the columns.', zh: '没有写明列名的行。' },
    hint: {
      en: `Write them below the Chinese headings: ${names.join(', ')}.`,
      zh: `请在中文表头下一行写明：${names.join('、')}。`,
    },
  }
}

/** A cell in a column without a name. */
export function withoutColumn(text: string): Message {
  return {
    message: { en: `${quote(text)} is in a column without a name.`, zh: `${quote(text)} 所在的列没有列名。` },
    hint: { en: 'Move it into a column of the table, or delete it.', zh: '请移入本表的列，或删去。' },
  }
}

/** A cell that a spreadsheet turned into a date. */
export function turnedIntoDate(text: string): Message {
  return {
    message: {
      en: `The cell is the date ${text} of the spreadsheet, perhaps turned into it from another text.`,
      zh: `该单元格是电子表格的日期 ${text}，可能由其他文字变成。`,
    },
    hint: {
      en: 'Format the cell as text and write the value as it was: a date as precise as known, such as 2020-07.',
      zh: '请把单元格设为文本格式，写回原值；日期按已知的精度写，如 2020-07。',
    },
  }
}

/** A sheet of a table that the package leaves out. */
export function noResource({ name }: AnyTable): Message {
  return {
    message: { en: `The package has no table ${name}.`, zh: `数据包没有 ${name} 表。` },
    hint: {
      en: `Delete the sheet, or add ${name}.csv with its header to the package and to resources of datapackage.json.`,
      zh: `请删去该工作表，或在数据包中加入含表头的 ${name}.csv，并列入 datapackage.json 的 resources。`,
    },
  }
}
