/** An indicator that is one quantity divided by another. */
export interface Quotient {
  readonly result: string
  readonly dividend: string
  /** What it is divided by: the first of these that the package has. */
  readonly divisors: readonly string[]
  /** How many units of the divisor one counts by: 1000 for "per thousand". */
  readonly per: number
}

const POPULATION = ['resident-population', 'mainland-population']

/** Every quotient among the indicators, each in base units. */
export const quotients: readonly Quotient[] = [
  { result: 'sports-ground-area-per-capita', dividend: 'sports-ground-area', divisors: POPULATION, per: 1 },
  { result: 'sports-grounds-per-ten-thousand', dividend: 'sports-grounds', divisors: POPULATION, per: 10_000 },
  { result: 'football-pitches-per-ten-thousand', dividend: 'football-pitches', divisors: POPULATION, per: 10_000 },
  { result: 'sports-instructors-per-thousand', dividend: 'sports-instructors', divisors: POPULATION, per: 1000 },
  {
    result: 'sports-industry-gdp-share',
    dividend: 'sports-industry-value-added',
    divisors: ['gross-domestic-product'],
    per: 100,
  },
]
