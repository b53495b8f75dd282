import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Environment } from '../publish/cli-process.ts'

const COMMAND = fileURLToPath(new URL('../../packages/cli/src/cli.ts', import.meta.url))

/**
 * Runs `tiyu` and returns its standard output.
 * @throws Error with `code`, `stdout` and `stderr` if the exit code is not 0
 */
export async function runTiyu(args: readonly string[], env: Environment): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [COMMAND, ...args], {
    env: { ...process.env, ...env },
  })
  return stdout
}

/** Entry of a type in a manifest. */
export interface SiteType {
  readonly list: string
  readonly key: string
  readonly count: number
  readonly pageSize: number
  readonly files: readonly string[]
  readonly keys: readonly string[]
  readonly orders: Readonly<Record<string, string>>
  readonly statistics: string | null
  readonly parents: string | null
  readonly csv: string
}

/** The files of a static build in a folder. */
export class BuiltSite {
  readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  text(path: string): Promise<string> {
    return readFile(join(this.folder, path), 'utf8')
  }

  async json<Content>(path: string): Promise<Content> {
    return JSON.parse(await this.text(path)) as Content
  }

  /** Reads all records of a type, in the order of its files. */
  async records<Content>({ files }: SiteType): Promise<Content[]> {
    return (await Promise.all(files.map((path) => this.json<Content[]>(path)))).flat()
  }
}
