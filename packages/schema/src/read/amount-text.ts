// A number as people read it, with its qualifier and unit.
import { enumLabel } from '@tiyu/model'
import { joinAmount, splitAmount } from '@tiyu/quantity'
import type { DatabaseTables } from '@tiyu/store'

/** A number as published. */
export interface PublishedAmount {
  readonly exact: string
  readonly exactUpper?: string | null
  readonly unitCode: string
  readonly qualifier: unknown
}

export type Language = 'zh' | 'en'

/** The qualifier of a range is visible from its two numbers. */
const RANGE = 'RANGE'

function qualifierLabel(qualifier: unknown, language: Language): string {
  if (qualifier === null || qualifier === undefined || qualifier === RANGE) return ''
  return enumLabel('Qualifier', qualifier as string)[language]
}

/** Returns a number as people read it: 约3,580公里; about 3,580 kilometres. */
export function amountText(
  { exact, exactUpper = null, qualifier }: Omit<PublishedAmount, 'unitCode'>,
  unit: DatabaseTables['Unit'],
  language: Language,
): string {
  return joinAmount(splitAmount({ exact, exactUpper, unit }, language), qualifierLabel(qualifier, language), language)
}
