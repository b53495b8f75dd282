// The units, indicators and regions read so far, which the checks of later rows need.
import type { AnyTable, ModelRow } from '@tiyu/model'
import type { Row } from '../package/rows.ts'

/** The columns of a unit that say what it measures and converts to. */
export type KnownUnit = Pick<
  ModelRow<'Unit'>,
  'code' | 'name' | 'quantityKind' | 'baseCode' | 'factor' | 'ucum' | 'currency'
>
type Region = Pick<ModelRow<'Region'>, 'code' | 'name' | 'level' | 'parentCode' | 'validTo'>

/** Rows of the small tables, by key; filled once and shared by the checks. */
export class KnownRows {
  readonly units = new Map<string, KnownUnit>()
  /** Units of indicators by their codes. */
  readonly indicatorUnits = new Map<string, string>()
  /** Codes of the indicators whose values add up. */
  readonly summedIndicators = new Set<string>()
  readonly regions = new Map<string, Region>()
  /** Last days of the divisions that no longer exist, by code. */
  readonly endedRegions = new Map<string, string>()

  /** Takes in a row; tables come in the order of `tables`. */
  add({ model }: AnyTable, values: Row['values']): void {
    if (model === 'Unit') this.units.set(values.code as string, values as unknown as KnownUnit)
    if (model === 'Indicator') {
      this.indicatorUnits.set(values.code as string, values.unitCode as string)
      if (values.aggregation === 'SUM') this.summedIndicators.add(values.code as string)
    }
    if (model !== 'Region') return
    this.regions.set(values.code as string, values as unknown as Region)
    if (values.validTo !== null) this.endedRegions.set(values.code as string, values.validTo as string)
  }
}
