/**
 * Moves labels apart so that they do not overlap: each stays as near to its wanted height as the ones above it allow.
 * @param heights wanted vertical positions
 * @param gap least distance of two labels
 */
export function spreadLabels(heights: readonly number[], gap: number): number[] {
  const spread = [...heights]
  const order = heights.map((_, at) => at).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0))
  let lowest = Number.NEGATIVE_INFINITY
  for (const at of order) {
    lowest = Math.max(spread[at] ?? 0, lowest + gap)
    spread[at] = lowest
  }
  return spread
}
