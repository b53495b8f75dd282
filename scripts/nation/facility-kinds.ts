/** A kind of facility common in China: frequency, names and size. */
export interface FacilityKind {
  /** Code of facility-types.csv. */
  readonly code: string
  /** Share of all facilities, per thousand. */
  readonly perMille: number
  readonly names: readonly string[]
  /** Median area in square metres; log-normal with a deviation of 0.5. */
  readonly area?: number
  /** Median length in metres. */
  readonly length?: number
  /** Median number of seats. */
  readonly seats?: number
}

/** Shares follow the order of the national surveys, led by fitness paths, basketball and table tennis; the rest is invented. */
export const facilityKinds: readonly FacilityKind[] = [
  { code: '4.1', perMille: 262, names: ['健身路径', '全民健身路径', '健身广场'], area: 150 },
  { code: '2.2.1', perMille: 242, names: ['篮球场', '灯光篮球场', '室外篮球场'], area: 600 },
  { code: '2.4.1', perMille: 208, names: ['乒乓球场', '室外乒乓球场'], area: 60 },
  { code: '2.5.1', perMille: 62, names: ['羽毛球场', '室外羽毛球场'], area: 120 },
  { code: '4.3.2', perMille: 38, names: ['健身步道', '滨河步道', '公园步道'], length: 1800 },
  { code: '4.2', perMille: 36, names: ['健身房', '健身中心', '健身会所'], area: 420 },
  { code: '1.1.2.2', perMille: 30, names: ['小运动场', '学校运动场'], area: 3200 },
  { code: '2.1.3', perMille: 26, names: ['五人制足球场', '笼式足球场'], area: 900 },
  { code: '2.4.2', perMille: 18, names: ['乒乓球馆', '乒乓球室'], area: 130 },
  { code: '1.1.1', perMille: 12, names: ['田径场', '体育场', '中学田径场'], area: 15000, seats: 1200 },
  { code: '2.3.1', perMille: 12, names: ['排球场', '气排球场'], area: 330 },
  { code: '2.1.2', perMille: 9, names: ['七人制足球场'], area: 3300 },
  { code: '1.2.2', perMille: 8, names: ['游泳馆', '室内游泳池'], area: 900, seats: 200 },
  { code: '2.5.2', perMille: 8, names: ['羽毛球馆'], area: 800 },
  { code: '2.2.3', perMille: 7, names: ['篮球馆', '体育馆'], area: 1400, seats: 800 },
  { code: '2.9', perMille: 7, names: ['门球场', '网球场', '地掷球场'], area: 450 },
  { code: '2.1.1', perMille: 5, names: ['足球场', '标准足球场'], area: 7600 },
  { code: '1.2.1', perMille: 4, names: ['游泳池', '室外游泳池'], area: 1100 },
  { code: '4.3.1', perMille: 3, names: ['登山步道', '森林步道'], length: 5200 },
  { code: '3.2', perMille: 1, names: ['滑雪场'], area: 60000 },
  { code: '3.1', perMille: 1, names: ['滑冰馆', '冰场'], area: 1900 },
  { code: '1.1.2.5', perMille: 1, names: ['体育场', '体育中心体育场'], area: 21000, seats: 18000 },
]
