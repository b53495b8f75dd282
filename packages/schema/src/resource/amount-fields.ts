// The fields of a number with a unit: the number as people read it, and in other units.
import { dictionary, type EnumName } from '@tiyu/model'
import { joinAmount, splitAmount } from '@tiyu/quantity'
import type { DatabaseTables } from '@tiyu/store'
import type { Reference } from '../read/reference.ts'

/** A number as published. */
export interface PublishedAmount {
  readonly exact: string
  readonly exactUpper?: string | null
  readonly unitCode: string
  readonly qualifier: unknown
}

type Language = 'zh' | 'en'

/** The qualifier of a range is visible from its two numbers. */
const RANGE = 'RANGE'

function qualifierLabel(qualifier: unknown, language: Language): string {
  if (qualifier === null || qualifier === undefined || qualifier === RANGE) return ''
  const values: Readonly<Record<string, { readonly label: Readonly<Record<Language, string>> }>> =
    dictionary.enums['Qualifier' satisfies EnumName].values
  return values[qualifier as string]?.label[language] ?? ''
}

/** Returns a number as people read it: 约3,580公里; about 3,580 kilometres. */
function amountText(
  { exact, exactUpper = null, qualifier }: Omit<PublishedAmount, 'unitCode'>,
  unit: DatabaseTables['Unit'],
  language: Language,
): string {
  return joinAmount(splitAmount({ exact, exactUpper, unit }, language), qualifierLabel(qualifier, language), language)
}

/** The resolvers of the texts of a number. */
export const amountTextIn =
  (language: Language) =>
  (amount: PublishedAmount, _args: unknown, { reference }: { readonly reference: Reference }): string =>
    amountText(amount, reference.Unit.get(amount.unitCode), language)

/** Descriptions of the texts of a number. */
export const TEXT_DESCRIPTIONS = {
  zh: 'The number as people read it, with qualifier and unit, in Chinese: 1.28亿元, 约3,580公里. Nothing is rounded.\n便于阅读的数值，含限定语与单位，如 1.28亿元、约3,580公里；不作取舍。',
  en: 'The number as people read it, with qualifier and unit, in English: about 3,580 kilometres. Nothing is rounded.\n便于阅读的数值（英文）；不作取舍。',
} as const
