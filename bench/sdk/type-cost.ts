import { execFile } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { programPath } from './bundle.ts'

/** What checking a program costs. */
export interface TypeCost {
  /** Type instantiations, by TypeScript 7 and by 6. */
  readonly instantiations: number
  readonly instantiations6: number
  /** Milliseconds of one run of TypeScript 7, from start to end. */
  readonly milliseconds: number
}

const configPath = fileURLToPath(new URL('checked.tsconfig.json', import.meta.url))
const compilerPath = (name: string) => fileURLToPath(new URL(`node_modules/${name}/bin/tsc`, import.meta.url))

/**
 * Checks one program as a user's compiler does, in strict mode without its additions, which not all generated code bears, and returns what it reports.
 * @throws Error with what the compiler says where the program does not check
 */
export async function typecheck(path: string, typescript = 'typescript'): Promise<string> {
  const compilerOptions = {
    types: [],
    exactOptionalPropertyTypes: false,
    noUncheckedIndexedAccess: false,
    noImplicitOverride: false,
    erasableSyntaxOnly: false,
    extendedDiagnostics: true,
  }
  await writeFile(
    configPath,
    JSON.stringify({ extends: './tsconfig.json', compilerOptions, include: [], files: [path] }),
  )
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [
      compilerPath(typescript),
      '--noEmit',
      '-p',
      configPath,
    ])
    return stdout
  } catch (error) {
    throw new Error(Object(error).stdout)
  } finally {
    await rm(configPath)
  }
}

const parseInstantiations = (report: string) => Number(/Instantiations:\s+(\d+)/.exec(report)?.[1])

/** Checks a program by both compilers. */
export async function measureTypeCost(program: string): Promise<TypeCost> {
  const path = programPath(program)
  const instantiations6 = parseInstantiations(await typecheck(path, 'typescript-6'))
  const start = performance.now()
  const report = await typecheck(path)
  return { instantiations: parseInstantiations(report), instantiations6, milliseconds: performance.now() - start }
}
