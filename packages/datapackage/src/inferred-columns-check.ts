import { type AnyTable, type Problem, quote } from '@tiyu/model'
import type { Row } from './rows.ts'
import type { Validator } from './validator.ts'

const COLUMN = 'inferred'

/** Tells of names in `inferred` that are no columns of the table. */
export class InferredColumnsCheck implements Validator {
  private readonly report: (problem: Problem) => void

  constructor(report: (problem: Problem) => void) {
    this.report = report
  }

  add(table: AnyTable, file: string, { line, header, values }: Row): void {
    const names = (values[COLUMN] ?? []) as readonly string[]
    for (const name of names.filter((one) => !(one in table.columns))) {
      this.report({
        file,
        line,
        column: header.indexOf(COLUMN) + 1,
        field: COLUMN,
        message: { en: `${quote(name)} is no column of this table.`, zh: `${quote(name)} 不是本表的列。` },
        hint: { en: 'Name the columns whose value was inferred.', zh: '请写出由推断得到的列名。' },
      })
    }
  }
}
