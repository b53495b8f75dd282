// The keys of the embedded store: a file each, which one process creates and any process reads.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { assertWritableFolder } from '../release/state-folder.ts'
import { type ApiKey, ApiKeyExistsError, type ApiKeys, UnknownApiKeyError } from './api-keys.ts'

/** Folder of the keys in the state folder. */
const FOLDER = 'keys'

const EXTENSION = '.json'

/** Only the user of the service may read them. */
const [FILE_MODE, FOLDER_MODE] = [0o600, 0o700]

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** Keys as files in a state folder. */
export class FileApiKeys implements ApiKeys {
  private readonly stateFolder: string
  private readonly folder: string

  constructor(stateFolder: string) {
    this.stateFolder = stateFolder
    this.folder = join(stateFolder, FOLDER)
  }

  async list(): Promise<readonly ApiKey[]> {
    const files = (await this.files()).sort()
    const keys = await Promise.all(files.map((file) => this.read(file)))
    return keys.filter((key) => key !== undefined)
  }

  async add(key: ApiKey): Promise<void> {
    await assertWritableFolder(this.stateFolder)
    await mkdir(this.folder, { recursive: true, mode: FOLDER_MODE })
    try {
      await writeFile(this.pathOf(key.name), `${JSON.stringify(key)}\n`, { flag: 'wx', mode: FILE_MODE })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new ApiKeyExistsError(key.name)
      throw error
    }
  }

  async remove(name: string): Promise<void> {
    try {
      await rm(this.pathOf(name))
    } catch (error) {
      if (isMissing(error)) throw new UnknownApiKeyError(name)
      throw error
    }
  }

  private pathOf(name: string): string {
    return join(this.folder, `${name}${EXTENSION}`)
  }

  private async files(): Promise<string[]> {
    try {
      return (await readdir(this.folder)).filter((file) => file.endsWith(EXTENSION))
    } catch (error) {
      if (isMissing(error)) return []
      throw error
    }
  }

  /** Reads a key; undefined if it was removed meanwhile, or is not written completely yet. */
  private async read(file: string): Promise<ApiKey | undefined> {
    try {
      return JSON.parse(await readFile(join(this.folder, file), 'utf8')) as ApiKey
    } catch (error) {
      if (isMissing(error) || error instanceof SyntaxError) return undefined
      throw error
    }
  }
}
