import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

interface Rule {
  readonly name: string
  readonly from: { readonly path?: string }
  readonly to: { readonly pathNot?: string | readonly string[] }
}

const root = fileURLToPath(new URL('../', import.meta.url))
const markdown = readFileSync(`${root}docs/architecture.md`, 'utf8')
const diagrams = [...markdown.matchAll(/^```mermaid\n([\s\S]*?)^```/gm)].map(([, text]) => String(text))

/** Files and folders of the repository: anything with a slash below one of its folders. */
const PATH = /(?<![\w/])(?:packages|prisma|data|scripts|test)\/[\w./-]*[\w/]/g

/** Returns a package and the other packages that a rule of dependency-cruiser lets it import. */
function allowedImports({ from, to }: Rule): [string, string[]] {
  const packageName = (path: string) => path.split('/')[1] ?? ''
  const name = packageName(from.path ?? '')
  const others = [to.pathNot ?? []].flat().map(packageName)
  return [name, others.filter((other) => other !== name).sort()]
}

describe('docs/architecture.md', () => {
  it('has three diagrams, each with paths', () => {
    expect(diagrams).toHaveLength(3)
    for (const diagram of diagrams) expect(diagram.match(PATH)?.length).toBeGreaterThan(5)
  })

  it.each([...new Set(markdown.match(PATH))])('names %s, which exists', (path) => {
    expect(existsSync(`${root}${path}`)).toBe(true)
  })

  it('lists the packages and their imports as dependency-cruiser enforces them', () => {
    const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as { forbidden: Rule[] }
    const enforced = forbidden
      .filter(({ from, to }) => /^\^packages\/[\w-]+\/$/.test(from.path ?? '') && to.pathNot)
      .map(allowedImports)
    const rows = [...markdown.matchAll(/^\| `packages\/([\w-]+)` \| [^|]+ \|([^|]*)\|$/gm)]
    const listed = rows.map(([, name, imports]) => [
      name,
      [...String(imports).matchAll(/`([\w-]+)`/g)].map(([, other]) => other).sort(),
    ])
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(enforced))
  })
})
