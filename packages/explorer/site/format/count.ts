import { formatDecimal } from '@tiyu/quantity'

/** Formats a whole number, such as a number of rows: 3,379,498. */
export const countText = (count: number): string => formatDecimal(String(count))
