// Assigns the values of a list to its names in order: 十一人制、七人制和五人制分别有826个、1735个和1849个.
import type { Quantity } from '@tiyu/quantity'
import { LIST_SEPARATOR } from '../text/sentence-text.ts'
import { normaliseSubject } from './measured-subject.ts'

/** The names of a list before its values. */
const NAMES = /(?:^|[，。；：])([^，。；：\d]{2,60})分别(?:[共约建]?有|为|达到?|是|完成|建成)?$/
/** Between the values of a list. */
const BETWEEN = /^(?:、|和|及|与|以及|，)$/

/** Returns what each value measures, of the lists that have as many values as names. */
export function respectiveSubjects(text: string, quantities: readonly Quantity[]): ReadonlyMap<Quantity, string> {
  const subjects = new Map<Quantity, string>()
  for (const [index, quantity] of quantities.entries()) {
    const names = NAMES.exec(text.slice(0, quantity.start))?.[1]?.split(LIST_SEPARATOR) ?? []
    const values = names.length > 1 ? quantities.slice(index, index + names.length) : []
    if (values.length < names.length || values.length === 0 || !isList(text, values)) continue
    for (const [at, value] of values.entries()) subjects.set(value, normaliseSubject(names[at] ?? ''))
  }
  return subjects
}

function isList(text: string, values: readonly Quantity[]): boolean {
  return values.slice(1).every(({ start }, at) => BETWEEN.test(text.slice(values[at]?.end, start)))
}
