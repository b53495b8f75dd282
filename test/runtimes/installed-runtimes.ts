import { execFile } from 'node:child_process'
import { access } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** Path of a runtime in its npm package, by platform. */
type Programs = Readonly<Record<string, string>>

const bun = (name: string) => `@oven/bun-${name}/bin/bun`
const deno = (name: string) => `@deno/${name}/deno`
const node = (name: string) => `node-${name}/bin/node`

const programs = {
  'Node 22': {
    'darwin-arm64': node('bin-darwin-arm64'),
    'darwin-x64': node('darwin-x64'),
    'linux-arm64': node('linux-arm64'),
    'linux-x64': node('linux-x64'),
    'win32-x64': `${node('win-x64')}.exe`,
  },
  Bun: {
    'darwin-arm64': bun('darwin-aarch64'),
    'darwin-x64': bun('darwin-x64'),
    'linux-arm64': bun('linux-aarch64'),
    'linux-x64': bun('linux-x64-baseline'),
    'win32-x64': `${bun('windows-x64')}.exe`,
  },
  Deno: {
    'darwin-arm64': deno('darwin-arm64'),
    'darwin-x64': deno('darwin-x64'),
    'linux-arm64': deno('linux-arm64-glibc'),
    'linux-x64': deno('linux-x64-glibc'),
    'win32-x64': `${deno('win32-x64')}.exe`,
  },
} satisfies Record<string, Programs>

/** A runtime that is installed from npm. */
export type Runtime = keyof typeof programs

const here = fileURLToPath(new URL('.', import.meta.url))

/**
 * Installs the runtimes, unless they are, into test/runtimes/node_modules, which git ignores.
 * @throws the error of pnpm if the registry cannot be reached
 */
export async function installRuntimes(): Promise<void> {
  await promisify(execFile)('pnpm', ['install', '--frozen-lockfile'], { cwd: here })
}

/** Returns the path of a runtime; undefined if npm has none for this platform. */
export async function runtimePath(runtime: Runtime): Promise<string | undefined> {
  const platform = `${process.platform}-${process.arch}`
  const path = (programs[runtime] as Programs)[platform]
  if (!path) return undefined
  const program = `${here}node_modules/${path}`
  await access(program)
  return program
}
