import { quote } from '../problem.ts'
import { date, decimal, email, integer, latitude, number, phone, slug, url } from './column.ts'
import { defineTable, type RowProblem } from './table.ts'

export const facility = defineTable('Facility', {
  name: 'facilities',
  zh: '设施',
  defaultOrder: 'NAME_ASC',
  searchTag: 'F',
  columns: {
    id: { format: slug },
    name: { filter: true, search: 'title' },
    typeCode: {
      filter: true,
      group: true,
      search: 'text',
      select: true,
      inverse: { name: 'facilities', en: 'Facilities of exactly this type.', zh: '本类型的设施。' },
    },
    regionCode: {
      filter: { ancestors: { PREFECTURE: 'prefectureCode', PROVINCE: 'provinceCode' } },
      group: true,
      search: 'text',
      select: true,
      inverse: { name: 'facilities', en: 'Facilities of this division itself.', zh: '本级区划的设施。' },
    },
    status: { filter: true, group: true, select: true },
    address: { search: 'text' },
    longitude: { format: number(-180, 180) },
    latitude: { format: latitude },
    area: { format: decimal, filter: { base: 'areaM2' } },
    length: { format: decimal, filter: { base: 'lengthM' } },
    capacity: { format: decimal, filter: true },
    openedOn: { format: date, filter: true, order: true, dimension: true, select: true },
    operatorId: {
      filter: true,
      inverse: { name: 'facilities', en: 'Facilities it runs.', zh: '运营的设施。' },
    },
    sportCodes: { optional: true, filter: true, dimension: true },
    playingAreas: { optional: true, format: integer(1, 1000), filter: true },
    surface: { optional: true, filter: true, search: 'text' },
    surfaceEn: { optional: true, search: 'text' },
    setting: { optional: true, filter: true, dimension: true },
    lit: { optional: true, filter: true },
    wheelchairAccessible: { optional: true, filter: true },
    renovatedOn: { optional: true, format: date, notBefore: ['openedOn'], filter: true },
    openingHours: { optional: true },
    postalCode: { optional: true, filter: true },
    phone: { optional: true, format: phone },
    email: { optional: true, format: email },
    website: { optional: true, format: url },
    citationIds: { search: 'text' },
    pinyin: { derived: true, order: 'NAME' },
    prefectureCode: { derived: true },
    provinceCode: { derived: true },
    areaM2: { derived: true, filter: true, order: 'AREA' },
    lengthM: { derived: true, filter: true, order: 'LENGTH' },
  },
  derive: ({ name, regionCode, area, areaUnitCode, length, lengthUnitCode }, context) => ({
    pinyin: context.pinyin(name),
    prefectureCode: context.divisionOf(regionCode, 'PREFECTURE'),
    provinceCode: context.divisionOf(regionCode, 'PROVINCE'),
    areaM2: area && areaUnitCode ? context.baseValue(area, areaUnitCode) : null,
    lengthM: length && lengthUnitCode ? context.baseValue(length, lengthUnitCode) : null,
  }),
  check(row) {
    return [
      ...checkBothOrNeither('areaUnitCode', row.area, row.areaUnitCode),
      ...checkBothOrNeither('lengthUnitCode', row.length, row.lengthUnitCode),
      ...checkBothOrNeither('capacityUnitCode', row.capacity, row.capacityUnitCode),
      ...checkBothOrNeither('latitude', row.longitude, row.latitude),
      ...checkQualifier('areaQualifier', row.areaQualifier, row.area),
      ...checkQualifier('lengthQualifier', row.lengthQualifier, row.length),
      ...checkQualifier('capacityQualifier', row.capacityQualifier, row.capacity),
      ...checkPostalCode(row.postalCode, row.regionCode),
      ...checkPhone(row.phone, row.regionCode),
      ...checkPositive('area', row.area),
      ...checkPositive('length', row.length),
      ...checkPositive('capacity', row.capacity),
    ]
  },
})

function checkBothOrNeither(field: string, one: unknown, other: unknown): RowProblem[] {
  if ((one === null) === (other === null)) return []
  return [
    {
      field,
      message: { en: 'Only one of two columns that belong together is filled.', zh: '应同时填写的两列只填了其一。' },
      hint: {
        en: 'Give a number with its unit, a longitude with its latitude, or leave both empty.',
        zh: '数值与单位、经度与纬度须同时填写，或都留空。',
      },
    },
  ]
}

function checkQualifier(field: string, qualifier: string | null, number: string | null): RowProblem[] {
  if (qualifier === null || number !== null) return []
  return [
    {
      field,
      message: { en: `${field} limits a number that is not there.`, zh: `${field} 所限定的数值为空。` },
      hint: { en: 'Give the number, or leave the qualifier empty.', zh: '请填写数值，或将限定语留空。' },
    },
  ]
}

/** The code of a division of China (GB/T 2260). */
const CHINESE_DIVISION = /^[1-9]\d{5}/

/** A Chinese number without the zero of its area code; those of mobile phones begin with 1, of services with 400 or 800. */
const WITHOUT_ZERO = /^(?:10\d{8}|(?!400|800)[2-9]\d{9,10})$/

/** Spreadsheets read a telephone number as a number: the zero that it begins with, or most of its digits, are lost. */
function checkPhone(phone: string | null, regionCode: string): RowProblem[] {
  const isShortened = phone !== null && /^\d(?:\.\d+)?E\+\d+$/i.test(phone)
  if (phone === null || !CHINESE_DIVISION.test(regionCode) || !(isShortened || WITHOUT_ZERO.test(phone))) return []
  return [
    {
      field: 'phone',
      message: {
        en: `The telephone number ${quote(phone)} has lost digits in a spreadsheet, such as the zero of its area code.`,
        zh: `电话号码 ${quote(phone)} 经电子表格处理后缺了数字，如区号开头的 0。`,
      },
      hint: {
        en: 'Write it as published, such as 0354-3021000; format the column as text first.',
        zh: '请按发布的号码填写，如 0354-3021000；录入前先把该列设为文本格式。',
      },
    },
  ]
}

/** Divisions with a code of GB/T 2260 have postal codes of six digits. */
function checkPostalCode(postalCode: string | null, regionCode: string): RowProblem[] {
  if (postalCode === null || !CHINESE_DIVISION.test(regionCode) || /^\d{6}$/.test(postalCode)) return []
  return [
    {
      field: 'postalCode',
      message: {
        en: `The postal code ${quote(postalCode)} is not Chinese.`,
        zh: `${quote(postalCode)} 不是中国的邮政编码。`,
      },
      hint: {
        en: 'Write six digits, such as 030600, or correct the division.',
        zh: '请写六位数字，如 030600，或更正区划。',
      },
    },
  ]
}

function checkPositive(field: string, exact: string | null): RowProblem[] {
  if (exact === null || (!exact.startsWith('-') && /[1-9]/.test(exact))) return []
  return [
    {
      field,
      message: { en: `The ${field} is ${exact}.`, zh: `${field} 为 ${exact}。` },
      hint: {
        en: 'Give a number above zero, or leave it empty if it is not known.',
        zh: '请填大于零的数；未知时留空。',
      },
    },
  ]
}
