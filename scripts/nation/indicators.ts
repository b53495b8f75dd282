// Generates the rows of indicators.csv: two per facility type, three per sport, and some general ones.

type Cells = Readonly<Record<string, string>>

/** An indicator with the size of its values in a county. */
export interface Indicator {
  readonly row: Cells
  /** Median value in a county in the first year. */
  readonly median: number
  /** Number of decimals. */
  readonly decimals: number
  /** True if values add up over regions. */
  readonly isAdditive: boolean
}

interface Measure {
  readonly suffix: string
  readonly zh: string
  readonly en: string
  readonly unit: string
  readonly topic: string
  readonly median: number
}

const TYPE_MEASURES: readonly Measure[] = [
  { suffix: 'count', zh: '数量', en: 'number', unit: 'ITEM', topic: 'VENUES', median: 40 },
  { suffix: 'area', zh: '面积', en: 'area', unit: 'M2', topic: 'VENUES', median: 16000 },
]

const SPORT_MEASURES: readonly Measure[] = [
  { suffix: 'clubs', zh: '俱乐部数量', en: 'clubs', unit: 'ITEM', topic: 'MASS_SPORT', median: 6 },
  { suffix: 'members', zh: '注册会员人数', en: 'registered members', unit: 'PERSON', topic: 'MASS_SPORT', median: 400 },
  { suffix: 'events', zh: '赛事活动数量', en: 'events held', unit: 'SESSION', topic: 'COMPETITION', median: 9 },
]

/** General indicators: name, unit, topic, median, decimals, additive. */
const GENERAL_MEASURES: readonly (readonly [string, string, string, string, string, number, number, boolean])[] = [
  ['per-capita-area', '人均体育场地面积', 'Sports-ground area per person', 'M2_PER_PERSON', 'VENUES', 1.6, 2, false],
  [
    'regular-exercise',
    '经常参加体育锻炼人数比例',
    'Share of people who exercise regularly',
    'PERCENT',
    'MASS_SPORT',
    31,
    1,
    false,
  ],
  ['instructors', '社会体育指导员人数', 'Social sports instructors', 'PERSON', 'MASS_SPORT', 620, 0, true],
  ['lottery-sales', '体育彩票销售额', 'Sports-lottery sales', 'WAN_CNY', 'LOTTERY', 5200, 2, true],
  ['public-funding', '体育事业经费', 'Public funding of sport', 'WAN_CNY', 'FUNDING', 1300, 2, true],
  ['industry-output', '体育产业总规模', 'Output of the sports industry', 'WAN_CNY', 'INDUSTRY', 42000, 1, true],
  ['trail-length', '健身步道长度', 'Length of fitness trails', 'KM', 'VENUES', 48, 2, true],
  ['youth-participation', '青少年体育活动参与人次', 'Youth participation', 'PERSON_TIME', 'MASS_SPORT', 21000, 0, true],
  ['fitness-tested', '国民体质监测人数', 'People whose fitness was tested', 'PERSON', 'MASS_SPORT', 900, 0, true],
  ['athletes', '注册运动员人数', 'Registered athletes', 'PERSON', 'COMPETITION', 130, 0, true],
  ['referees', '等级裁判员人数', 'Certified referees', 'PERSON', 'COMPETITION', 45, 0, true],
  ['coaches', '教练员人数', 'Coaches', 'PERSON', 'COMPETITION', 30, 0, true],
  ['industry-units', '体育产业单位数量', 'Units of the sports industry', 'ESTABLISHMENT', 'INDUSTRY', 85, 0, true],
  ['industry-jobs', '体育产业从业人员', 'Jobs in the sports industry', 'PERSON', 'INDUSTRY', 1500, 0, true],
  ['free-opening', '免费或低收费开放场馆数量', 'Venues open free or at low charge', 'ITEM', 'VENUES', 5, 0, true],
  ['population', '常住人口', 'Resident population', 'WAN_PERSON', 'CONTEXT', 38, 2, true],
]

function measureIndicator({ code, name, nameEn }: Cells, kind: string, measure: Measure): Indicator {
  const { suffix, zh, en, unit, topic, median } = measure
  return {
    row: {
      code: `gen-${kind}-${code?.replaceAll('.', '-')}-${suffix}`,
      name: `${name}${zh}`,
      nameEn: `${nameEn}: ${en}`,
      definition: `生成数据：一个地区的${name}${zh}。`,
      definitionEn: `Generated: ${nameEn} of a region, ${en}.`,
      unitCode: unit,
      topic,
      aggregation: 'SUM',
    },
    median,
    decimals: 0,
    isAdditive: true,
  }
}

function generalIndicator([
  code,
  name,
  nameEn,
  unitCode,
  topic,
  median,
  decimals,
  isAdditive,
]: (typeof GENERAL_MEASURES)[number]): Indicator {
  return {
    row: {
      code: `gen-${code}`,
      name,
      nameEn,
      definition: `生成数据：一个地区的${name}。`,
      definitionEn: `Generated: ${nameEn} of a region.`,
      unitCode,
      topic,
      aggregation: isAdditive ? 'SUM' : 'NONE',
    },
    median,
    decimals,
    isAdditive,
  }
}

/** Adds the code to names that several rows have: 天然游泳场（1.2.3）. */
function withUniqueNames(rows: readonly Cells[]): Cells[] {
  return rows.map((row) => {
    const { code, name, nameEn } = row
    const isShared = rows.some((other) => other !== row && other.name === name)
    return isShared ? { ...row, name: `${name}（${code}）`, nameEn: `${nameEn} (${code})` } : row
  })
}

/** Generates at most `count` indicators for the facility types and sports of a package. */
export function makeIndicators(types: readonly Cells[], sports: readonly Cells[], count: number): Indicator[] {
  const typeIndicators = withUniqueNames(types).flatMap((type) =>
    TYPE_MEASURES.map((measure) => measureIndicator(type, 'type', measure)),
  )
  const sportIndicators = sports.flatMap((sport) =>
    SPORT_MEASURES.map((measure) => measureIndicator(sport, 'sport', measure)),
  )
  return [...GENERAL_MEASURES.map(generalIndicator), ...typeIndicators, ...sportIndicators].slice(0, count)
}
