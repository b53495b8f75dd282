/** An indicator that tells how much another one grew. */
export interface Increase {
  readonly increase: string
  readonly of: string
  /** As an amount, or in per cent of the earlier value. */
  readonly as: 'amount' | 'percent'
}

/** Every increase among the indicators. Over a span the last year is compared with the first, else with the year before. */
export const increases: readonly Increase[] = [
  { increase: 'sports-grounds-added', of: 'sports-grounds', as: 'amount' },
  { increase: 'sports-ground-area-added', of: 'sports-ground-area', as: 'amount' },
  { increase: 'sports-ground-area-per-capita-added', of: 'sports-ground-area-per-capita', as: 'amount' },
  { increase: 'football-pitches-added', of: 'football-pitches', as: 'amount' },
  { increase: 'basketball-courts-added', of: 'basketball-courts', as: 'amount' },
  { increase: 'sports-grounds-growth', of: 'sports-grounds', as: 'percent' },
  { increase: 'fitness-trails-growth', of: 'fitness-trails', as: 'percent' },
  { increase: 'fitness-trail-length-growth', of: 'fitness-trail-length', as: 'percent' },
  { increase: 'ice-snow-venues-growth', of: 'ice-snow-venues', as: 'percent' },
]
