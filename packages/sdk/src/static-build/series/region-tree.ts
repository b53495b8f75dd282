import type { Region } from '@tiyu/statistics/groups'
import type { RegionTree } from '@tiyu/statistics/series'
import type { Parents } from '../conditions.ts'

/** The regions of a static build. */
export class FilesRegions implements RegionTree {
  readonly rows: readonly { readonly code: string; readonly level: string }[]
  private readonly parents: Parents
  private readonly levels: ReadonlyMap<string, string>
  private readonly children = new Map<string, string[]>()

  /** @param levels by code; empty where nothing depends on them */
  constructor(parents: Parents, levels: ReadonlyMap<string, string>) {
    this.parents = parents
    this.levels = levels
    const codes = Object.keys(parents).sort()
    this.rows = codes.map((code) => ({ code, level: this.levelOf(code) }))
    for (const code of codes) {
      const parent = parents[code] ?? null
      if (parent !== null) this.children.set(parent, [...this.childKeys(parent), code])
    }
  }

  get(code: string): Region {
    const ancestorCodes: string[] = []
    for (let above = this.parents[code]; above; above = this.parents[above]) ancestorCodes.push(above)
    return { level: this.levelOf(code), parentCode: ancestorCodes[0] ?? null, ancestorCodes }
  }

  childKeys(code: string): readonly string[] {
    return this.children.get(code) ?? []
  }

  withDescendants(code: string): readonly string[] {
    return [code, ...this.childKeys(code).flatMap((child) => this.withDescendants(child))]
  }

  private levelOf(code: string): string {
    return this.levels.get(code) ?? ''
  }
}
