import { choice, date, decimal, foreignKey, list, number, optional, slug, text } from './column.ts'
import { defineTable, type RowProblem } from './table.ts'

export const facility = defineTable({
  model: 'Facility',
  name: 'facilities',
  key: 'id',
  columns: {
    id: slug,
    name: text,
    nameEn: optional(text),
    typeCode: optional(foreignKey('FacilityType')),
    regionCode: foreignKey('Region'),
    status: optional(choice('FacilityStatus')),
    address: optional(text),
    longitude: optional(number(-180, 180)),
    latitude: optional(number(-90, 90)),
    area: optional(decimal),
    areaUnitCode: optional(foreignKey('Unit')),
    areaQualifier: optional(choice('Qualifier')),
    length: optional(decimal),
    lengthUnitCode: optional(foreignKey('Unit')),
    lengthQualifier: optional(choice('Qualifier')),
    capacity: optional(decimal),
    capacityUnitCode: optional(foreignKey('Unit')),
    capacityQualifier: optional(choice('Qualifier')),
    openedOn: optional(date),
    operatorId: optional(foreignKey('Organisation')),
    inferred: list(text),
    underivable: optional(text),
    underivableEn: optional(text),
    note: optional(text),
    noteEn: optional(text),
    citationIds: list(foreignKey('Citation')),
  },
  derived: ['pinyin', 'prefectureCode', 'provinceCode', 'areaM2', 'lengthM'],
  derive: ({ name, regionCode, area, areaUnitCode, length, lengthUnitCode }, context) => ({
    pinyin: context.pinyin(name),
    prefectureCode: context.divisionOf(regionCode, 'PREFECTURE'),
    provinceCode: context.divisionOf(regionCode, 'PROVINCE'),
    areaM2: area && areaUnitCode && context.baseValue(area, areaUnitCode),
    lengthM: length && lengthUnitCode && context.baseValue(length, lengthUnitCode),
  }),
  check(row) {
    return [
      ...checkBothOrNeither('areaUnitCode', row.area, row.areaUnitCode),
      ...checkBothOrNeither('lengthUnitCode', row.length, row.lengthUnitCode),
      ...checkBothOrNeither('capacityUnitCode', row.capacity, row.capacityUnitCode),
      ...checkBothOrNeither('latitude', row.longitude, row.latitude),
    ]
  },
})

function checkBothOrNeither(field: string, one: unknown, other: unknown): RowProblem[] {
  if ((one === null) === (other === null)) return []
  return [
    {
      field,
      message: { en: 'Two columns that belong together are not both filled.', zh: '应同时填写的两列只填了其一。' },
      hint: {
        en: 'Give a number with its unit, a longitude with its latitude, or leave both empty.',
        zh: '数值与单位、经度与纬度须同时填写，或都留空。',
      },
    },
  ]
}
