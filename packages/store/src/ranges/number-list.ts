/** Numbers that the first buffer holds. */
const INITIAL_CAPACITY = 1024

/** Collects numbers: 8 bytes each. */
export class NumberList {
  private numbers = new Float64Array(INITIAL_CAPACITY)
  private length = 0

  add(number: number): void {
    if (this.length === this.numbers.length) {
      const larger = new Float64Array(this.length * 2)
      larger.set(this.numbers)
      this.numbers = larger
    }
    this.numbers[this.length] = number
    this.length += 1
  }

  /** Returns the numbers in their order. */
  sorted(): Float64Array {
    return this.numbers.subarray(0, this.length).sort()
  }
}
