import { type Problem, quote } from '../problem.ts'
import type { AnyTable } from '../tables/table.ts'
import type { Judge } from './judge.ts'
import type { Row } from './rows.ts'

const COLUMN = 'inferred'

/** Tells of names in `inferred` that are no columns of the table. */
export class InferredColumns implements Judge {
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
        wrong: { en: `${quote(name)} is no column of this table.`, zh: `${quote(name)} 不是本表的列。` },
        right: { en: 'Name the columns whose value was inferred.', zh: '请写出由推断得到的列名。' },
      })
    }
  }
}
