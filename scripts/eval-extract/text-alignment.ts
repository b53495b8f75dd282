// Finds the places of a report as it was read in the report as it was written: a PDF adds lines at the head of its pages.

/** Characters that tell where two texts go on alike, and how far away such a place is sought. */
const [ANCHOR, REACH] = [8, 400]

const IGNORED = /[\s|\ufeff]/

/** Converts positions of a text as it was read to those of the text as written, both without spaces and cell borders. */
export class TextAlignment {
  private readonly places: readonly number[]

  constructor(read: string, written: string) {
    const whole = written.replace(new RegExp(IGNORED, 'g'), '')
    const compact = read.replace(new RegExp(IGNORED, 'g'), '')
    const ofCompact: number[] = []
    let [at, to] = [0, 0]
    while (at < compact.length) {
      if (compact[at] !== whole[to]) [at, to] = this.skip(compact, whole, [at, to], ofCompact)
      ofCompact[at] = to
      at += 1
      to += 1
    }
    const places: number[] = []
    let index = 0
    for (const character of read) {
      for (let unit = 0; unit < character.length; unit += 1) places.push(ofCompact[index + unit] ?? whole.length)
      if (!IGNORED.test(character)) index += character.length
    }
    this.places = [...places, whole.length]
  }

  /** Returns the place of a position of the text as read. */
  placeOf(position: number): number {
    return this.places[position] ?? 0
  }

  /** Skips what only one of the texts has; characters that differ one by one are taken for each other. */
  private skip(
    compact: string,
    whole: string,
    [at, to]: readonly [number, number],
    places: number[],
  ): readonly [number, number] {
    for (let distance = 0; distance < REACH; distance += 1) {
      const isAdded = compact.startsWith(whole.slice(to, to + ANCHOR), at + distance)
      if (isAdded) {
        for (let skipped = 0; skipped < distance; skipped += 1) places[at + skipped] = to
        return [at + distance, to]
      }
      if (whole.startsWith(compact.slice(at, at + ANCHOR), to + distance)) return [at, to + distance]
    }
    return [at, to]
  }
}
