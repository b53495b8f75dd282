// The decimal arithmetic of the project: no figure passes through a floating-point number.
import { Decimal } from 'decimal.js'

/** Decimals of up to 120 digits, written without an exponent: for numerals as published. */
export const Exact = Decimal.clone({ precision: 120, toExpPos: 200, toExpNeg: -200 })

/** Decimals whose quotients are rounded to 60 digits: for arithmetic on published numbers. */
export const Decimal60 = Decimal.clone({ precision: 60 })
