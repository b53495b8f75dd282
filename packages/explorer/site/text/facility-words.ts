// The texts of the equipment and the contacts of a facility.
import type { Bilingual } from '@tiyu/model'

export const facilityWords = {
  playingAreas: { zh: '场地、球道或泳池数', en: 'Pitches, courts, lanes or pools' },
  surface: { zh: '地面材料', en: 'Surface' },
  setting: { zh: '室内或室外', en: 'Indoor or outdoor' },
  lit: { zh: '夜间照明', en: 'Lighting' },
  wheelchairAccessible: { zh: '轮椅可达', en: 'Wheelchair access' },
  renovatedOn: { zh: '最近改造', en: 'Renovated' },
  openingHours: { zh: '开放时间', en: 'Opening hours' },
  postalCode: { zh: '邮政编码', en: 'Postal code' },
  phone: { zh: '电话', en: 'Telephone' },
  email: { zh: '电子邮箱', en: 'Email' },
  website: { zh: '网页', en: 'Web page' },
  yes: { zh: '有', en: 'Yes' },
  no: { zh: '无', en: 'No' },
} as const satisfies Readonly<Record<string, Bilingual>>
