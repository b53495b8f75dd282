// Regions, facility types and sports form hierarchies by `parentCode`; they must not contain cycles, and no division lies
// in one of a lower level.
import type { AnyTable, FilePosition, Problem } from '@tiyu/model'
import type { Row } from '../package/rows.ts'
import type { Validator } from './validator.ts'

const PARENT = 'parentCode'

/** Levels of divisions, the highest first. A zone has none: it may lie in any division. */
const LEVELS = ['COUNTRY', 'PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP']

interface ParentLink {
  readonly parent: string
  readonly position: FilePosition
}

/** Reports cycles in the hierarchy of a table. */
export class HierarchyCheck implements Validator {
  private readonly trees = new Map<string, Map<string, ParentLink>>()
  private readonly levels = new Map<string, number>()
  private readonly report: (problem: Problem) => void

  constructor(report: (problem: Problem) => void) {
    this.report = report
  }

  add(table: AnyTable, file: string, { line, header, values }: Row): void {
    if (table.model === 'Region') this.levels.set(values.code as string, LEVELS.indexOf(values.level as string))
    const parent = values[PARENT]
    if (table.columns[PARENT]?.references !== table.model || typeof parent !== 'string') return
    const tree = this.trees.get(table.model) ?? new Map<string, ParentLink>()
    this.trees.set(table.model, tree)
    const position = { file, line, column: header.indexOf(PARENT) + 1 }
    tree.set(values[table.key] as string, { parent, position })
  }

  finish(): void {
    for (const tree of this.trees.values()) this.checkTree(tree)
    for (const [code, link] of this.trees.get('Region') ?? []) this.checkLevel(code, link)
  }

  private checkLevel(code: string, { parent, position }: ParentLink): void {
    const [own = -1, above = -1] = [this.levels.get(code), this.levels.get(parent)]
    if (own < 0 || above < 0 || own >= above) return
    const [level, parentLevel] = [LEVELS[own], LEVELS[above]]
    this.report({
      ...position,
      field: PARENT,
      message: {
        en: `${code} is a ${level}, and lies in ${parent}, which is a ${parentLevel}.`,
        zh: `${code} 为 ${level}，而其上级 ${parent} 为 ${parentLevel}。`,
      },
      hint: {
        en: 'Correct the level of one of them, or the parent code.',
        zh: '请更正其中之一的级别，或更正上级代码。',
      },
    })
  }

  private checkTree(tree: ReadonlyMap<string, ParentLink>): void {
    const visited = new Set<string>()
    for (const start of tree.keys()) {
      const chain: string[] = []
      for (let code: string | undefined = start; code && !visited.has(code); code = tree.get(code)?.parent) {
        visited.add(code)
        chain.push(code)
        const next = tree.get(code)
        if (next && chain.includes(next.parent)) this.reportCycle(chain.slice(chain.indexOf(next.parent)), next)
      }
    }
  }

  private reportCycle(cycle: readonly string[], { position }: ParentLink): void {
    const path = [...cycle, cycle[0]].join(' → ')
    this.report({
      ...position,
      field: PARENT,
      message: { en: `Cycle in the hierarchy: ${path}.`, zh: `上下级关系成环：${path}。` },
      hint: {
        en: 'Correct one of the parent codes; leave it empty at the top level.',
        zh: '请更正其中一个上级代码；最高一级请留空。',
      },
    })
  }
}
