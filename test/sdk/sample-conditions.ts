// Conditions to compare the filters of a static build with those of a service.

/** Filter fields that a service converts or computes, which the records of the files do not have. */
const COMPUTED_FIELDS = ['areaM2', 'lengthM', 'location']

/** Filter fields about other records, which the files of a list do not have. */
const FIELDS_ELSEWHERE = ['observations', 'topic', 'source', 'reliability']

/** Those of these fields that are columns of the list itself. */
const OWN_FIELDS: Readonly<Record<string, string>> = {
  citations: 'source',
  sources: 'reliability',
  commitments: 'topic',
  statements: 'topic',
  indicators: 'topic',
}

const JUNCTIONS = ['and', 'or', 'not']

const existence = [{ exists: true }, { exists: false }]

const ranges: Readonly<Record<string, readonly unknown[]>> = {
  Boolean: [true, false],
  DateFilter: [
    ...[{ eq: '2020' }, { gte: '2020-03' }, { lte: '2019-12-05' }, { gte: '2018', lte: '2020-06-30' }],
    ...[{ gt: '2019' }, { lt: '2019-12' }, { in: ['2018', '2020-07'] }, { month: { in: [12, 1, 7] } }, ...existence],
  ],
  DateSpan: [{ from: '2019-10', to: '2020-06-30' }],
  NumberFilter: [{ eq: 1 }, { gte: 2 }, { lte: 2020 }, { gt: 2020, lt: 2022 }, { in: [1, 15] }, ...existence],
  QuantityFilter: [{ gte: 100 }, { eq: 52 }, { lte: 3 }, { gt: 90, lt: 91 }, { in: [52, 85] }, ...existence],
  YearFilter: [
    ...[{ eq: 2020 }, { gte: 2020 }, { lte: 2019 }, { gte: 2016, lte: 2019 }, { gt: 2019, lt: 2021 }],
    ...[{ in: [2015, 2018] }, ...existence],
  ],
}

/** Returns sample conditions of a filter type, for records with these values. */
export function sampleConditions(type: string, values: readonly unknown[]): readonly unknown[] {
  const few = [values[0], values[Math.floor(values.length / 2)]].filter((value) => value !== undefined)
  const words = type === 'TextFilter' ? [{ contains: '晋中' }, { contains: 'A' }, { startsWith: '晋' }] : []
  const isTree = ['TreeFilter', 'RegionTreeFilter'].includes(type)
  const descent = isTree ? few.flatMap((code) => [{ within: code }, { childrenOf: code }]) : []
  return ranges[type] ?? [...words, ...descent, ...few.map((eq) => ({ eq })), { in: few }, { in: [] }, ...existence]
}

/** True if the files of a resource answer a condition on this field. */
export function isAnswered(resource: string, name: string): boolean {
  return OWN_FIELDS[resource] === name || ![...COMPUTED_FIELDS, ...FIELDS_ELSEWHERE, ...JUNCTIONS].includes(name)
}
