/** The names of the months, as alternatives of a pattern. */
export const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december'
