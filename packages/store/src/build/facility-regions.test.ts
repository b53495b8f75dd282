import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FacilityRegions } from './facility-regions.ts'

test('finds the regions of some facilities among many', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.constantFrom('140702', '140703', 'GB-EDH')), (regions) => {
      const facilities = new FacilityRegions()
      for (const [id, region] of Object.entries(regions)) facilities.add(id, region)
      const wanted = Object.keys(regions).filter((_, at) => at % 2 === 0)
      expect(facilities.regionsOf([...wanted, 'of another package'])).toEqual(
        new Map(wanted.filter((id) => id !== 'of another package').map((id) => [id, regions[id]])),
      )
    }),
  )
})
