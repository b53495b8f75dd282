// The fields of a number with a unit: the number as people read it, and in other units.
import { amountText, type Language, type PublishedAmount } from '../read/amount-text.ts'
import type { Reference } from '../read/reference.ts'

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
