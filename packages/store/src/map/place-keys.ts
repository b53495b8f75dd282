import { NumberList } from '../ranges/number-list.ts'
import { placeKey } from './place-key.ts'

/** Collects the keys of places: 8 bytes each. */
export class PlaceKeys {
  private readonly keys = new NumberList()

  add(longitude: number, latitude: number): void {
    this.keys.add(placeKey(longitude, latitude))
  }

  /** Returns the keys in their order. */
  sorted(): Float64Array {
    return this.keys.sorted()
  }
}
