import { type AnyTable, type Problem, quote } from '@tiyu/model'
import type { Row } from '../package/rows.ts'
import type { Validator } from './validator.ts'

const COLUMN = 'inferred'

/** Reports names in the column `inferred` that are not columns of the table. */
export class InferredColumnsCheck implements Validator {
  private readonly report: (problem: Problem) => void

  constructor(report: (problem: Problem) => void) {
    this.report = report
  }

  add(table: AnyTable, file: string, { line, header, values }: Row): void {
    const names = (values[COLUMN] ?? []) as readonly string[]
    for (const name of names) {
      if (name in table.columns) continue
      this.report({
        file,
        line,
        column: header.indexOf(COLUMN) + 1,
        field: COLUMN,
        message: { en: `Unknown column ${quote(name)}.`, zh: `本表没有列 ${quote(name)}。` },
        hint: { en: 'List the columns of this row whose values were inferred.', zh: '请列出本行中由推断得到的列名。' },
      })
    }
  }
}
