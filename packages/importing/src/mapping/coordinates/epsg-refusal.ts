// Messages for coordinate systems of the EPSG registry that cannot be converted.
import type { Bilingual, Message } from '@tiyu/model'
import type { RefusalReason, RefusedSystem } from './epsg-registry.ts'

const REASONS: Readonly<Record<RefusalReason, Bilingual>> = {
  heights: { en: 'it includes heights', zh: '含高程' },
  vertical: { en: 'it measures heights only', zh: '只表示高程' },
  geocentric: {
    en: 'its coordinates are distances from the centre of the Earth',
    zh: '其坐标是到地心的距离',
  },
  transformation: {
    en: 'no transformation from its datum to WGS 84 is published that works without a grid file',
    zh: '其基准没有公布无需网格文件即可使用的、到 WGS 84 的转换参数',
  },
  inaccurate: {
    en: 'the published transformations of its datum to WGS 84 are off by more than 50 m',
    zh: '其基准到 WGS 84 的公布参数误差超过 50 米',
  },
  projection: { en: 'its projection is not supported', zh: '不支持其投影' },
  unit: { en: 'its coordinates are not in degrees', zh: '其坐标不以度为单位' },
}

const OTHER_SYSTEM: Bilingual = {
  en: 'Ask the publisher for longitude and latitude (EPSG:4326) or for a system that is supported, or set proj4 to the definition of the survey authority with +towgs84.',
  zh: '请向发布者索取经纬度（EPSG:4326）或受支持坐标系的坐标，或在 proj4 中写明测绘部门给出的、含 +towgs84 的定义。',
}

/**
 * Returns why a system cannot be converted, and what would be right.
 * @param code as in `EPSG:2327`
 */
export function refusalOf(code: string, { name, reason, alternative }: RefusedSystem): Message {
  const cause = REASONS[reason]
  return {
    message: {
      en: `${code} (${name}) cannot be converted to longitude and latitude: ${cause.en}.`,
      zh: `${code}（${name}）无法换算为经纬度：${cause.zh}。`,
    },
    hint: alternative
      ? {
          en: `Without heights the system is EPSG:${alternative}; set crs to that.`,
          zh: `不含高程的对应坐标系为 EPSG:${alternative}，请把 crs 设为它。`,
        }
      : OTHER_SYSTEM,
  }
}
