/** A label beside a chart, in the units of the chart. */
interface PlacedLabel {
  /** Where its middle should be. */
  readonly middle: number
  readonly height: number
}

/** Labels that touch each other, from the top. */
interface Stack {
  readonly labels: readonly number[]
  readonly height: number
  /** Where the top of the stack is nearest to what its labels want, on average. */
  readonly top: number
}

/**
 * Moves labels apart so that they do not overlap, as little as their average allows, and keeps them within a range.
 * @returns the middles of the labels
 */
export function spreadLabels(labels: readonly PlacedLabel[], [top, bottom]: readonly [number, number]): number[] {
  const order = labels.map((_, at) => at).sort((a, b) => (labels[a]?.middle ?? 0) - (labels[b]?.middle ?? 0))
  const heightOf = (at: number) => labels[at]?.height ?? 0
  const within = (wanted: number, height: number) => Math.max(top, Math.min(wanted, bottom - height))
  const stacks: Stack[] = []
  for (const at of order) {
    const height = heightOf(at)
    let stack: Stack = { labels: [at], height, top: within((labels[at]?.middle ?? 0) - height / 2, height) }
    for (let above = stacks.at(-1); above && above.top + above.height > stack.top; above = stacks.at(-1)) {
      stacks.pop()
      stack = join(above, stack, within)
    }
    stacks.push(stack)
  }
  const middles = labels.map(({ middle }) => middle)
  for (const stack of stacks) {
    let edge = stack.top
    for (const at of stack.labels) {
      middles[at] = edge + heightOf(at) / 2
      edge += heightOf(at)
    }
  }
  return middles
}

/** Joins two stacks into one whose top is the mean of what their labels want. */
function join(above: Stack, below: Stack, within: (wanted: number, height: number) => number): Stack {
  const height = above.height + below.height
  const count = above.labels.length + below.labels.length
  const wanted = (above.top * above.labels.length + (below.top - above.height) * below.labels.length) / count
  return { labels: [...above.labels, ...below.labels], height, top: within(wanted, height) }
}
