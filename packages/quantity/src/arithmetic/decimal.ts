// Decimal arithmetic for published figures, which floating-point numbers would round.
import { Decimal } from 'decimal.js'

/** Decimals of up to 120 digits without an exponent, for numbers as published. */
export const Exact = Decimal.clone({ precision: 120, toExpPos: 200, toExpNeg: -200 })

/** Decimals rounded to 60 digits, for arithmetic on published numbers. */
export const Decimal60 = Decimal.clone({ precision: 60 })
