import { MAX_ZOOM } from '@tiyu/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  boxOf,
  COLUMNS,
  HEIGHT,
  MIN_ZOOM,
  middleOf,
  positionIn,
  ROWS,
  requestedView,
  shifted,
  viewAround,
  viewParameters,
  WIDTH,
} from './map-view.ts'

const places = fc.record({
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  latitude: fc.double({ min: -85, max: 85, noNaN: true }),
})
const views = fc
  .tuple(places, fc.integer({ min: MIN_ZOOM, max: MAX_ZOOM }))
  .map(([place, zoom]) => ({ place, view: viewAround(place, zoom) }))

test('a view is asked for by its address', () => {
  fc.assert(
    fc.property(views, ({ view }) => {
      expect(requestedView(new URLSearchParams(viewParameters(view)))).toEqual(view)
      expect(viewAround(middleOf(view), view.zoom)).toEqual(view)
    }),
  )
})

test('a view around a place shows it', () => {
  fc.assert(
    fc.property(views, ({ place, view }) => {
      const [x, y] = positionIn(view, place)
      const { south, north } = boxOf(view)
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(WIDTH)
      if (place.latitude < south || place.latitude > north) throw new Error('outside')
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(HEIGHT)
    }),
  )
})

test('a view of the whole world shows every place, wherever it begins', () => {
  fc.assert(
    fc.property(places, fc.integer({ min: 0, max: COLUMNS - 1 }), (place, column) => {
      const [x] = positionIn({ zoom: MIN_ZOOM, column, row: 0 }, place)
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(WIDTH)
    }),
    { examples: [[{ longitude: -22.500000000000018, latitude: 0 }, 7]] },
  )
})

test('views beside each other share an edge', () => {
  fc.assert(
    fc.property(views, ({ view }) => {
      const [one, other] = [boxOf(view), boxOf(shifted(view, COLUMNS, 0))]
      expect(Math.abs(one.east)).toBe(Math.abs(other.west) === 180 ? 180 : Math.abs(other.west))
      const above = boxOf(shifted(view, 0, ROWS))
      expect(above.south).toBeLessThanOrEqual(one.north)
    }),
  )
})

test.each(['zoom=9', 'zoom=9&latitude=37', 'zoom=&latitude=&longitude='])('%s asks for no view', (query) => {
  expect(requestedView(new URLSearchParams(query))).toBeUndefined()
})
