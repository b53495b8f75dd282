// Divisions, types and sports lie below one another; a chain that comes back to itself would have no top.
import type { Problem } from '../problem.ts'
import type { AnyTable } from '../tables/table.ts'
import type { Judge } from './judge.ts'
import type { Row } from './rows.ts'

const PARENT = 'parentCode'

interface Place {
  readonly parent: string
  readonly at: Pick<Problem, 'file' | 'line' | 'column' | 'field'>
}

/** Collects what lies below what and finds chains that close. */
export class Trees implements Judge {
  private readonly trees = new Map<string, Map<string, Place>>()
  private readonly report: (problem: Problem) => void

  constructor(report: (problem: Problem) => void) {
    this.report = report
  }

  add(table: AnyTable, file: string, { line, header, values }: Row): void {
    const parent = values[PARENT]
    if (table.columns[PARENT]?.references !== table.model || typeof parent !== 'string') return
    const tree = this.trees.get(table.model) ?? new Map<string, Place>()
    this.trees.set(table.model, tree)
    const at = { file, line, column: header.indexOf(PARENT) + 1, field: PARENT }
    tree.set(values[table.key] as string, { parent, at })
  }

  finish(): void {
    for (const tree of this.trees.values()) this.checkTree(tree)
  }

  private checkTree(tree: ReadonlyMap<string, Place>): void {
    const judged = new Set<string>()
    for (const start of tree.keys()) {
      const chain: string[] = []
      for (let code: string | undefined = start; code && !judged.has(code); code = tree.get(code)?.parent) {
        judged.add(code)
        chain.push(code)
        const next = tree.get(code)
        if (next && chain.includes(next.parent)) this.tell(chain.slice(chain.indexOf(next.parent)), next)
      }
    }
  }

  private tell(circle: readonly string[], { at }: Place): void {
    const path = [...circle, circle[0]].join(' → ')
    this.report({
      ...at,
      wrong: { en: `The rows lie below each other in a circle: ${path}.`, zh: `上下级关系成环：${path}。` },
      right: {
        en: 'Correct one of the parents, or leave it empty at the top.',
        zh: '请更正其中一个上级，或将最高一级留空。',
      },
    })
  }
}
