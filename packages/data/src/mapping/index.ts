export { type MapOptions, mapFiles } from './map-files.ts'
export { divisionNameEn, divisionPinyin } from './reader/division-name.ts'
export type { MapReport } from './run/report.ts'
export { suggestMapping } from './suggest/suggest-mapping.ts'
