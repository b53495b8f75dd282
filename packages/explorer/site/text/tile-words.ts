// The texts of the divisions coloured by a value.
import type { Bilingual } from '@tiyu/model'

export const tileWords = {
  colouredBy: { zh: '按数值着色', en: 'Coloured by' },
  listedFacilities: { zh: '本发布版所列设施数', en: 'Facilities listed in this release' },
  listedEvents: { zh: '本发布版所列赛事活动数', en: 'Events listed in this release' },
  listedProjects: { zh: '本发布版所列示范项目数', en: 'Demonstration projects listed in this release' },
  tileOrder: {
    zh: '每格一个地区，按代码排列，不表示地理位置。颜色越深，数值越大；斜线表示无数据。',
    en: 'A tile for each division, in the order of codes, not of places. The stronger the colour, the larger the value; hatched: no value.',
  },
  mapColours: {
    zh: '颜色越深，数值越大；虚线轮廓表示无数据。',
    en: 'The stronger the colour, the larger the value; dashed outlines: no value.',
  },
  outlinesFrom: { zh: '轮廓：{source}，{licence}。', en: 'Outlines: {source}, {licence}.' },
  mapApproval: { zh: '审图号：{number}。', en: 'Map approval number: {number}.' },
} as const satisfies Readonly<Record<string, Bilingual>>
