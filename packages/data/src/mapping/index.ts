export { type MapOptions, mapFiles } from './map-files.ts'
export type { MapReport } from './run/report.ts'
export { suggestMapping } from './suggest/suggest-mapping.ts'
export { divisionNameEn, divisionPinyin } from './transform/division-name.ts'
