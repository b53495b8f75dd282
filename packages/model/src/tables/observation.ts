import { Decimal } from 'decimal.js'
import { date, decimal, slug, year } from './column.ts'
import { defineTable, type RowProblem } from './table.ts'

export const observation = defineTable('Observation', {
  name: 'observations',
  zh: '观测值',
  defaultOrder: 'YEAR_DESC',
  searchTag: 'O',
  columns: {
    id: { format: slug },
    indicatorCode: {
      filter: true,
      order: true,
      group: true,
      select: true,
      inverse: { name: 'observations', en: 'Values of this indicator.', zh: '本指标的数值。' },
    },
    regionCode: {
      filter: true,
      order: true,
      group: true,
      select: true,
      inverse: { name: 'observations', en: 'Values of this division itself.', zh: '本级区划的数值。' },
    },
    yearFrom: { format: year, filter: { to: 'yearTo' }, dimension: true, select: true },
    yearTo: { format: year, order: 'YEAR', select: true },
    kind: { filter: true, group: true, select: true },
    exact: { format: decimal, select: true },
    exactUpper: { format: decimal },
    unitCode: { filter: true, group: true, select: true },
    qualifier: { filter: true, dimension: true, select: true },
    asOf: { format: date, notBefore: ['yearFrom'], filter: true },
    programmeId: {
      filter: true,
      inverse: { name: 'observations', en: 'Promised and delivered quantities.', zh: '承诺与完成的数量。' },
    },
    eventId: {
      filter: true,
      inverse: { name: 'observations', en: 'Numbers of participants and other figures.', zh: '参与情况等数据。' },
    },
    facilityId: {
      filter: true,
      inverse: { name: 'observations', en: 'Further figures of this facility.', zh: '本设施的其他数据。' },
    },
    preferred: { filter: true, select: true },
    citationIds: { select: true },
    value: { derived: true, expose: true, select: true },
    baseValue: { derived: true, order: 'VALUE' },
    answeredById: {
      derived: true,
      filter: true,
      inverse: {
        name: 'answers',
        en: 'Targets and plans that this actual value is compared with.',
        zh: '本实际值对应的目标与计划。',
      },
    },
  },
  // answeredById depends on all observations and is written once they are loaded.
  derive: ({ exact, unitCode }, context) => ({
    value: Number(exact),
    baseValue: context.baseValue(exact, unitCode),
    answeredById: null,
  }),
  check(row) {
    return [
      ...checkPeriod(row.yearFrom, row.yearTo),
      ...checkRange(row.qualifier, row.exactUpper),
      ...checkRangeOrder(row),
    ]
  },
})

function checkPeriod(from: number | null, to: number | null): RowProblem[] {
  if ((from === null) === (to === null) && (from ?? 0) <= (to ?? 0)) return []
  return [
    {
      field: 'yearTo',
      message: {
        en: `The period runs from ${from ?? 'nothing'} to ${to ?? 'nothing'}.`,
        zh: `时期从 ${from ?? '空'} 到 ${to ?? '空'}。`,
      },
      hint: {
        en: 'Give both years, the earlier one first, or neither.',
        zh: '请给出两个年份，较早的在前，或都留空。',
      },
    },
  ]
}

function checkRange(qualifier: string | null, upper: string | null): RowProblem[] {
  if ((qualifier === 'RANGE') === (upper !== null)) return []
  return [
    {
      field: 'exactUpper',
      message: {
        en: 'The qualifier RANGE and an upper end must be given together.',
        zh: '限定 RANGE 与区间上限应同时出现，这里只有其一。',
      },
      hint: { en: 'Give both, or neither.', zh: '请同时给出，或都不给。' },
    },
  ]
}

interface Range {
  readonly qualifier: string | null
  readonly exact: string
  readonly exactUpper: string | null
}

function checkRangeOrder({ qualifier, exact: lower, exactUpper: upper }: Range): RowProblem[] {
  if (qualifier !== 'RANGE' || upper === null || new Decimal(upper).greaterThan(lower)) return []
  return [
    {
      field: 'exactUpper',
      message: {
        en: `The range ends at ${upper}, before it begins at ${lower}.`,
        zh: `区间上限 ${upper} 不大于下限 ${lower}。`,
      },
      hint: { en: 'Put the smaller number into exact.', zh: '请把较小的数写入 exact。' },
    },
  ]
}
