export { type Bilingual, titleIn } from './bilingual.ts'
export { enumLabel } from './enum-label.ts'
export { type ErrorCode, errorCodes } from './errors/error-codes.ts'
export { TiyuError } from './errors/tiyu-error.ts'
export { dictionary } from './generated/dictionary.ts'
export { findInvisible } from './invisible-characters.ts'
export { levelOfZoom, MAX_ZOOM } from './map-zoom.ts'
export { latitudeAt, longitudeAt, MAX_MERCATOR_LATITUDE, mercatorX, mercatorY } from './mercator.ts'
export { isInPolygons, type Outlines, type Polygons, type Position, type Ring } from './outlines.ts'
export {
  commentText,
  type FilePosition,
  formatPosition,
  formatProblem,
  type Message,
  messageLines,
  messageText,
  PackageError,
  type Problem,
  quote,
} from './problem.ts'
export { exposedTables, isHierarchy, releaseTables, tableNames, tableOf, tables } from './tables/all.ts'
export type { baseYearComparison } from './tables/base-year-comparison.ts'
export { citation } from './tables/citation.ts'
export { date, decimal, year } from './tables/column.ts'
export { type Column, INVALID, invalidCell, parseCell } from './tables/column-type.ts'
export type { completionRate } from './tables/completion-rate.ts'
export { isDateBefore } from './tables/date-order.ts'
export type { divisionCount } from './tables/division-count.ts'
export type { divisionCountIndicator } from './tables/division-count-indicator.ts'
export { facility } from './tables/facility.ts'
export { indicator } from './tables/indicator.ts'
export type { indicatorIncrease } from './tables/indicator-increase.ts'
export type { indicatorPart } from './tables/indicator-part.ts'
export type { indicatorRatio } from './tables/indicator-ratio.ts'
export type { EnumName, EnumValue, ModelName, ModelRow } from './tables/model.ts'
export { observation } from './tables/observation.ts'
export { pagePath } from './tables/page-path.ts'
export { isQuantity, quantityColumns } from './tables/quantity-columns.ts'
export { rankClaim } from './tables/rank-claim.ts'
export { region } from './tables/region.ts'
export type { seriesBreak } from './tables/series-break.ts'
export { publicBy, source } from './tables/source.ts'
export type { AnyTable, DerivationContext, RowOf, RowProblem, TableField } from './tables/table.ts'
export { isFilteredText, textColumns } from './tables/text-columns.ts'
export { totalRows } from './tables/total-rows.ts'
export { unit } from './tables/unit.ts'
export { labelOf } from './text/description-label.ts'
export { foldingTable, foldText, UNSEEN, variantsOf, visitVariants } from './text/folding.ts'
export { createNearestFinder, nearestTo } from './text/similarity.ts'
export { yearSpanText } from './text/year-span.ts'
