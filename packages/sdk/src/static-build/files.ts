import type { Core } from '../core.ts'
import type { Init } from '../transport/fetch-result.ts'

/** One type of records of a static build, as docs/static-builds.md describes it. */
export interface TypeEntry {
  readonly list: string
  readonly key: string
  readonly count: number
  readonly pageSize: number
  readonly files: readonly string[]
  readonly keys: readonly string[]
  readonly orders: Readonly<Record<string, string>>
  readonly statistics: string | null
  readonly parents: string | null
}

/** What stands where in a static build. */
export interface Manifest {
  readonly format: string
  readonly release: Readonly<Record<string, unknown>>
  readonly types: Readonly<Record<string, TypeEntry>>
}

/** A record as files hold it. */
export type FileRecord = Readonly<Record<string, unknown>>

const FORMAT = 'tiyu-static-build/1'

/** Parsed files that are kept; a file has a thousand records at most. */
const MAX_CACHED_FILES = 32

/** The files of a static build, read as a call needs them. They belong to one release and are kept as they were read. */
export class StaticBuildFiles {
  readonly core: Core
  private readonly cache = new Map<string, unknown>()

  constructor(core: Core) {
    this.core = core
  }

  /** @throws ApiError `NOT_IN_FILES`: only a service answers this */
  refuse(feature: string): never {
    const message = `The files of a static build do not answer ${feature}; ask a service. 静态构建的文件不能回答 ${feature}，请改用服务。`
    throw new this.core.ApiError(message, { code: 'NOT_IN_FILES' })
  }

  /** @throws ApiError `BAD_USER_INPUT` */
  reject(message: string): never {
    throw new this.core.ApiError(message, { code: 'BAD_USER_INPUT' })
  }

  async manifest(init: Init): Promise<Manifest> {
    const { options } = this.core
    const manifest = await this.readCached<Manifest>(options.url, init)
    if (manifest.format !== FORMAT) {
      this.reject(`${options.url} is no manifest of a static build (${FORMAT}). 该地址不是静态构建的清单。`)
    }
    if (options.release && options.release !== manifest.release.version) {
      const message = `The static build is release ${manifest.release.version}, not ${options.release}. 该静态构建不是所指定的发布版。`
      throw new this.core.ApiError(message, { code: 'UNKNOWN_RELEASE' })
    }
    return manifest
  }

  /** A file at a path relative to the manifest. */
  readJson<Content>(path: string, init: Init): Promise<Content> {
    const [, folder = '', query = ''] = /^(.*\/)?[^/?]*(\?.*)?$/.exec(this.core.options.url) ?? []
    return this.readCached(`${folder}${path}${query}`, init)
  }

  /** The records of one file after the other. */
  async *records({ files }: TypeEntry, init: Init): AsyncGenerator<FileRecord, void, undefined> {
    for (const file of files) yield* await this.readJson<FileRecord[]>(file, init)
  }

  private async readCached<Content>(url: string, init: Init): Promise<Content> {
    const cached = this.cache.get(url)
    const content = cached ?? (await this.fetch(url, init))
    this.cache.delete(url)
    this.cache.set(url, content)
    for (const [oldest] of this.cache) if (this.cache.size > MAX_CACHED_FILES) this.cache.delete(oldest)
    return content as Content
  }

  private async fetch(url: string, init: Init): Promise<unknown> {
    const { options, fetchResult, unwrap } = this.core
    const result = await fetchResult(options.fetch ?? fetch, url, init)
    try {
      if (result.response.ok) return JSON.parse(result.text)
    } catch {
      // Judged as what it is: no file of a static build.
    }
    return unwrap({}, result)
  }
}
