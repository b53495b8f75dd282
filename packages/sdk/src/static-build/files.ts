import type { Core } from '../core.ts'
import type { Init } from '../transport/fetch-result.ts'
import { MANIFEST_FORMAT, type Manifest } from './format.ts'

/** A record of a file. */
export type FileRecord = Readonly<Record<string, unknown>>

/** Maximum of parsed files in the cache; a file has a thousand records at most. */
const MAX_CACHED_FILES = 32

/** The files of a static build, loaded as needed. They belong to one release and never change, so they are cached. */
export class StaticBuildFiles {
  readonly core: Core
  /** Parsed files by URL, the least recently used first. Not a BoundedMap, which would add a chunk. */
  private readonly cache = new Map<string, unknown>()

  constructor(core: Core) {
    this.core = core
  }

  /** @throws ApiError `NOT_IN_FILES`: only a service supports this */
  refuse(feature: string): never {
    const message = `Static builds do not support ${feature}; use a service. 静态构建不支持 ${feature}，请改用在线服务。`
    throw new this.core.ApiError(message, { code: 'NOT_IN_FILES' })
  }

  /** @throws ApiError `BAD_USER_INPUT` */
  reject(message: string): never {
    throw new this.core.ApiError(message, { code: 'BAD_USER_INPUT' })
  }

  /**
   * Loads the manifest.
   * @throws ApiError `BAD_USER_INPUT` if the file is not a manifest, `UNKNOWN_RELEASE` if another release is pinned
   */
  async manifest(init: Init): Promise<Manifest> {
    const { options, url } = this.core
    const manifest = await this.readCached<Manifest>(url, init)
    if (manifest.format !== MANIFEST_FORMAT) {
      this.reject(`${url} is not a manifest of a static build (${MANIFEST_FORMAT}). 该地址不是静态构建的清单。`)
    }
    const { version } = manifest.release
    if (options.release && options.release !== version) {
      const message = `The static build is release ${version}, not ${options.release}. 静态构建的发布版为 ${version}。`
      throw new this.core.ApiError(message, { code: 'UNKNOWN_RELEASE' })
    }
    return manifest
  }

  /** Loads a file by its path relative to the manifest. */
  readJson<Content>(path: string, init: Init): Promise<Content> {
    const [, folder = '', query = ''] = /^(.*\/)?[^/?]*(\?.*)?$/.exec(this.core.url) ?? []
    return this.readCached(`${folder}${path}${query}`, init)
  }

  /** Iterates over the records of several files. */
  async *records(files: readonly string[], init: Init): AsyncGenerator<FileRecord, void, undefined> {
    for (const file of files) yield* await this.readJson<FileRecord[]>(file, init)
  }

  private async readCached<Content>(url: string, init: Init): Promise<Content> {
    const content = this.cache.get(url) ?? (await this.load(url, init))
    this.cache.delete(url)
    this.cache.set(url, content)
    for (const [oldest] of this.cache) if (this.cache.size > MAX_CACHED_FILES) this.cache.delete(oldest)
    return content as Content
  }

  private async load(url: string, init: Init): Promise<unknown> {
    const { options, fetchResult } = this.core
    const result = await fetchResult(options.fetch ?? fetch, url, init)
    try {
      // The content type is ignored: file servers may not know JSON.
      if (result.response.ok) return JSON.parse(result.text)
    } catch {
      // Reported as an unexpected response.
    }
    return this.core.unwrap({ ...result, body: {} })
  }
}
