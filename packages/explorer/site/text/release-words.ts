// The texts of the pages about releases.
import type { Bilingual } from '@tiyu/model'

export const releaseWords = {
  releasesIntro: {
    zh: '每个发布版发布后不再更改，可按版本号引用与核对。',
    en: 'A release never changes once it is published: it can be cited by its version and verified by its hash.',
  },
  subscribe: { zh: '订阅新发布版（Atom）', en: 'Subscribe to new releases (Atom)' },
  version: { zh: '版本号', en: 'Version' },
  created: { zh: '数据包日期', en: 'Date of the package' },
  publishedAt: { zh: '在本服务发布', en: 'Published in this service' },
  rowCount: { zh: '行数', en: 'Rows' },
  activeRelease: { zh: '当前', en: 'active' },
  packageHash: { zh: 'SHA-256（全部文件）', en: 'SHA-256 of all files' },
  readRelease: { zh: '浏览此发布版', en: 'Read this release' },
  differences: { zh: '发布版的差异', en: 'Differences of releases' },
  differencesFrom: { zh: '较早的发布版', en: 'Earlier release' },
  differencesTo: { zh: '较晚的发布版', en: 'Later release' },
  newInRelease: { zh: '与 {version} 的差异', en: 'Differences from {version}' },
  allDifferences: { zh: '逐行逐格查看', en: 'Row by row and cell by cell' },
  onlyOneRelease: {
    zh: '本服务只有一个发布版，无从比较。',
    en: 'The service has one release only; there is nothing to compare it with.',
  },
  noDifferences: { zh: '两个发布版的数据相同。', en: 'The data of the two releases are the same.' },
  added: { zh: '新增', en: 'Added' },
  changed: { zh: '更改', en: 'Changed' },
  removed: { zh: '删除', en: 'Removed' },
  changedColumns: { zh: '更改的列（单元格数）', en: 'Changed columns (cells)' },
  changedRows: { zh: '有差异的行', en: 'Rows that differ' },
  allTables: { zh: '全部数据表', en: 'All tables' },
  change: { zh: '差异', en: 'Difference' },
  rowKey: { zh: '标识', en: 'Key' },
  cells: { zh: '单元格', en: 'Cells' },
  emptyCell: { zh: '（空）', en: '(empty)' },
  rowsByTable: { zh: '各表行数', en: 'Rows by table' },
} as const satisfies Readonly<Record<string, Bilingual>>
