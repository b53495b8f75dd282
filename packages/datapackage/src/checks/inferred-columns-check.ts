import { type AnyTable, type Problem, quote } from '@tiyu/model'
import type { Row } from '../package/rows.ts'
import type { Validator } from './validator.ts'

const COLUMN = 'inferred'

const isEmpty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0)

/** Reports names in the column `inferred` that are not columns of the table, or of which the row has no value. */
export class InferredColumnsCheck implements Validator {
  private readonly report: (problem: Problem) => void

  constructor(report: (problem: Problem) => void) {
    this.report = report
  }

  add(table: AnyTable, file: string, { line, header, values }: Row): void {
    const names = (values[COLUMN] ?? []) as readonly string[]
    for (const name of names) {
      const isKnown = name in table.columns
      if (isKnown && !isEmpty(values[name])) continue
      this.report({
        file,
        line,
        column: header.indexOf(COLUMN) + 1,
        field: COLUMN,
        message: isKnown
          ? { en: `The row has no ${name}, but says that it was inferred.`, zh: `本行没有 ${name} 的值，却列为推断。` }
          : { en: `Unknown column ${quote(name)}.`, zh: `本表没有列 ${quote(name)}。` },
        hint: { en: 'List the columns of this row whose values were inferred.', zh: '请列出本行中由推断得到的列名。' },
      })
    }
  }
}
