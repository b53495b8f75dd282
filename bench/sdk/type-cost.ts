import { execFile } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { programPath } from './bundle.ts'

/** Cost of type-checking a program. */
export interface TypeCost {
  /** Type instantiations by TypeScript 7, and by TypeScript 6. */
  readonly instantiations: number
  readonly instantiations6: number
  /** Duration of one run of the TypeScript 7 compiler, start-up included. */
  readonly milliseconds: number
}

const configPath = fileURLToPath(new URL('checked.tsconfig.json', import.meta.url))
const compilerPath = (name: string) => fileURLToPath(new URL(`node_modules/${name}/bin/tsc`, import.meta.url))

/**
 * Type-checks a program in strict mode, without further strict options, which some generated code does not satisfy.
 * Returns the diagnostics of the compiler.
 * @throws Error with the output of the compiler if the program has errors
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

/** Type-checks a program with both compilers and returns the cost. */
export async function measureTypeCost(program: string): Promise<TypeCost> {
  const path = programPath(program)
  const instantiations6 = parseInstantiations(await typecheck(path, 'typescript-6'))
  const start = performance.now()
  const report = await typecheck(path)
  return { instantiations: parseInstantiations(report), instantiations6, milliseconds: performance.now() - start }
}
