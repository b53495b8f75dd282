import { placeKey } from './place-key.ts'

/** Places that the first buffer holds. */
const INITIAL_CAPACITY = 1024

/** Collects the keys of places: 8 bytes each. */
export class PlaceKeys {
  private keys = new Float64Array(INITIAL_CAPACITY)
  private length = 0

  add(longitude: number, latitude: number): void {
    if (this.length === this.keys.length) {
      const larger = new Float64Array(this.length * 2)
      larger.set(this.keys)
      this.keys = larger
    }
    this.keys[this.length] = placeKey(longitude, latitude)
    this.length += 1
  }

  /** Returns the keys in their order. */
  sorted(): Float64Array {
    return this.keys.subarray(0, this.length).sort()
  }
}
