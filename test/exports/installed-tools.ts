import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

/** The folder of the programs that read exports; it ends with a slash. */
export const toolsFolder = fileURLToPath(new URL('.', import.meta.url))

/**
 * Installs the programs, unless they are, into test/exports/node_modules, which git ignores.
 * @throws the error of pnpm if the registry cannot be reached
 */
export async function installTools(): Promise<void> {
  await promisify(execFile)('pnpm', ['install', '--frozen-lockfile'], { cwd: toolsFolder })
}

/** Loads an installed program. */
export function loadTool<Module>(name: string): Promise<Module> {
  const path = createRequire(`${toolsFolder}package.json`).resolve(name)
  return import(pathToFileURL(path).href) as Promise<Module>
}
