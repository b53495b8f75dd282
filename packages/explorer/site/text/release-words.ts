// The texts of the pages about releases.
import type { Bilingual } from '@tiyu/model'

export const releaseWords = {
  releasesIntro: {
    zh: '每个发布版发布后不再更改，可按版本号引用与核对。',
    en: 'A release never changes once it is published: it can be cited by its version and verified by its hash.',
  },
  version: { zh: '版本号', en: 'Version' },
  created: { zh: '数据包日期', en: 'Date of the package' },
  publishedAt: { zh: '在本服务发布', en: 'Published in this service' },
  rowCount: { zh: '行数', en: 'Rows' },
  activeRelease: { zh: '当前', en: 'active' },
  packageHash: { zh: 'SHA-256（全部文件）', en: 'SHA-256 of all files' },
  readRelease: { zh: '浏览此发布版', en: 'Read this release' },
  rowsByTable: { zh: '各表行数', en: 'Rows by table' },
} as const satisfies Readonly<Record<string, Bilingual>>
