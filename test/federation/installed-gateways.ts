import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

/** The folder of the gateways; it ends with a slash. */
const folder = fileURLToPath(new URL('.', import.meta.url))

/**
 * Installs the gateways, unless they are, into test/federation/node_modules, which git ignores.
 * @throws the error of pnpm if the registry cannot be reached
 */
export async function installGateways(): Promise<void> {
  await promisify(execFile)('pnpm', ['install', '--frozen-lockfile'], { cwd: folder })
}

/** Loads an installed module. */
export function loadInstalled<Module>(name: string): Promise<Module> {
  const path = createRequire(`${folder}package.json`).resolve(name)
  return import(pathToFileURL(path).href) as Promise<Module>
}

/** Path of the Rust gateway; undefined where npm has no build for this platform. */
export function grafbasePath(): string | undefined {
  const isSupported = process.platform === 'linux' && process.arch === 'x64'
  return isSupported ? `${folder}node_modules/@grafbase/cli-x86_64-unknown-linux-musl/grafbase` : undefined
}
