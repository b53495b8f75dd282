import { choice, date, decimal, key, list, number, optional, slug, text } from './column.ts'
import { defineTable, type RowProblem } from './table.ts'

export const facility = defineTable({
  model: 'Facility',
  name: 'facilities',
  key: 'id',
  columns: {
    id: slug,
    name: text,
    nameEn: optional(text),
    typeCode: optional(key('FacilityType')),
    regionCode: key('Region'),
    status: optional(choice('FacilityStatus')),
    address: optional(text),
    longitude: optional(number(-180, 180)),
    latitude: optional(number(-90, 90)),
    area: optional(decimal),
    areaUnitCode: optional(key('Unit')),
    areaQualifier: optional(choice('Qualifier')),
    length: optional(decimal),
    lengthUnitCode: optional(key('Unit')),
    lengthQualifier: optional(choice('Qualifier')),
    capacity: optional(decimal),
    capacityUnitCode: optional(key('Unit')),
    capacityQualifier: optional(choice('Qualifier')),
    openedOn: optional(date),
    operatorId: optional(key('Organisation')),
    inferred: list(text),
    underivable: optional(text),
    underivableEn: optional(text),
    note: optional(text),
    noteEn: optional(text),
    citationIds: list(key('Citation')),
  },
  derived: ['pinyin', 'prefectureCode', 'provinceCode', 'areaM2', 'lengthM'],
  derive: ({ name, regionCode, area, areaUnitCode, length, lengthUnitCode }, known) => ({
    pinyin: known.pinyin(name),
    prefectureCode: known.divisionOf(regionCode, 'PREFECTURE'),
    provinceCode: known.divisionOf(regionCode, 'PROVINCE'),
    areaM2: area && areaUnitCode && known.baseValue(area, areaUnitCode),
    lengthM: length && lengthUnitCode && known.baseValue(length, lengthUnitCode),
  }),
  check(row) {
    return [
      ...together('areaUnitCode', row.area, row.areaUnitCode),
      ...together('lengthUnitCode', row.length, row.lengthUnitCode),
      ...together('capacityUnitCode', row.capacity, row.capacityUnitCode),
      ...together('latitude', row.longitude, row.latitude),
    ]
  },
})

function together(field: string, one: unknown, other: unknown): RowProblem[] {
  if ((one === null) === (other === null)) return []
  return [
    {
      field,
      wrong: { en: 'Two columns that belong together are not both filled.', zh: '应同时填写的两列只填了其一。' },
      right: {
        en: 'Give a number with its unit, a longitude with its latitude, or leave both empty.',
        zh: '数值与单位、经度与纬度须同时填写，或都留空。',
      },
    },
  ]
}
