const INITIAL_CAPACITY = 1024

/** A list of whole numbers below 2^32, four bytes each. */
export class NumberList {
  private numbers = new Uint32Array(INITIAL_CAPACITY)
  private count = 0

  push(number: number): void {
    if (this.count === this.numbers.length) {
      const larger = new Uint32Array(this.count * 2)
      larger.set(this.numbers)
      this.numbers = larger
    }
    this.numbers[this.count] = number
    this.count += 1
  }

  at(index: number): number {
    return this.numbers[index] as number
  }
}
