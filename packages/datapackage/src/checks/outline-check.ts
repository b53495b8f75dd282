// The source and the divisions of the outlines are in the package.
import type { AnyTable, Outlines, Problem } from '@tiyu/model'
import type { Row } from '../package/rows.ts'
import type { KnownRows } from './known-rows.ts'
import type { Validator } from './validator.ts'

/** Reports outlines of divisions that the package does not have, and a source that it does not have. */
export class OutlineCheck implements Validator {
  private outlines: Outlines | undefined
  private file = ''
  private hasSource = false
  private readonly known: KnownRows
  private readonly report: (problem: Problem) => void

  constructor(known: KnownRows, report: (problem: Problem) => void) {
    this.known = known
    this.report = report
  }

  /** Takes in the outlines, before the rows. */
  setOutlines(file: string, outlines: Outlines): void {
    this.file = file
    this.outlines = outlines
  }

  add({ model }: AnyTable, _file: string, { values }: Row): void {
    if (model === 'Source' && values.id === this.outlines?.sourceId) this.hasSource = true
  }

  finish(): void {
    const { outlines, file } = this
    if (!outlines) return
    if (!this.hasSource) {
      this.report({
        file,
        field: 'source',
        message: { en: `There is no source "${outlines.sourceId}".`, zh: `没有标识为 “${outlines.sourceId}” 的来源。` },
        hint: { en: 'Add it to sources.csv, or correct the member.', zh: '请在 sources.csv 中补上，或更正此项。' },
      })
    }
    for (const code of outlines.byCode.keys()) {
      if (this.known.regions.has(code)) continue
      this.report({
        file,
        field: 'properties.code',
        message: { en: `There is no division with the code "${code}".`, zh: `没有代码为 “${code}” 的区划。` },
        hint: { en: 'Add it to regions.csv, or remove the outline.', zh: '请在 regions.csv 中补上，或删去该轮廓。' },
      })
    }
  }
}
