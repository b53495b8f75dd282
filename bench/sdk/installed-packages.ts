import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'

interface Snapshot {
  readonly dependencies?: Readonly<Record<string, string>>
}

interface Lock {
  readonly importers: {
    readonly '.': { readonly dependencies: Readonly<Record<string, { readonly version: string }>> }
  }
  readonly snapshots: Readonly<Record<string, Snapshot | null>>
}

const lock: Lock = parse(await readFile(new URL('pnpm-lock.yaml', import.meta.url), 'utf8'))

/** Compilers are not counted: every TypeScript project has one. */
const isTypeScript = (name: string) => name === 'typescript'

/** Returns the number of installed packages, with all dependencies and peer dependencies. */
export function countInstalled(names: readonly string[]): number {
  const seen = new Set<string>()
  const visit = (name: string, version: string) => {
    const key = `${name}@${version}`
    if (isTypeScript(name) || seen.has(key)) return
    seen.add(key)
    for (const [needed, at] of Object.entries(lock.snapshots[key]?.dependencies ?? {})) visit(needed, at)
  }
  for (const name of names) visit(name, lock.importers['.'].dependencies[name]?.version ?? '')
  return seen.size
}
