/** An indicator that tells how much another one grew. */
export interface Increase {
  readonly increaseIndicator: string
  readonly indicator: string
  /** As an amount, or in per cent of the earlier value. */
  readonly as: 'amount' | 'percent'
}

/** Every increase among the indicators. Over a span the last year is compared with the first, else with the year before. */
export const increases: readonly Increase[] = [
  { increaseIndicator: 'sports-grounds-added', indicator: 'sports-grounds', as: 'amount' },
  { increaseIndicator: 'sports-ground-area-added', indicator: 'sports-ground-area', as: 'amount' },
  {
    increaseIndicator: 'sports-ground-area-per-capita-added',
    indicator: 'sports-ground-area-per-capita',
    as: 'amount',
  },
  { increaseIndicator: 'football-pitches-added', indicator: 'football-pitches', as: 'amount' },
  { increaseIndicator: 'basketball-courts-added', indicator: 'basketball-courts', as: 'amount' },
  { increaseIndicator: 'sports-grounds-growth', indicator: 'sports-grounds', as: 'percent' },
  { increaseIndicator: 'fitness-trails-growth', indicator: 'fitness-trails', as: 'percent' },
  { increaseIndicator: 'fitness-trail-length-growth', indicator: 'fitness-trail-length', as: 'percent' },
  { increaseIndicator: 'ice-snow-venues-growth', indicator: 'ice-snow-venues', as: 'percent' },
]
