import type { ErrorCode } from '../errors/api-error.ts'
import type { FetchResult, Init } from '../transport/fetch-result.ts'
import { MANIFEST_FORMAT, type Manifest } from './format.ts'
import { withGunzip } from './gunzip.ts'
import { definesName, fieldType } from './schema-text.ts'
import type { StaticBuildCore } from './static-build-core.ts'

/** A record of a file. */
export type FileRecord = Readonly<Record<string, unknown>>

/** Maximum of parsed files in the cache; a file has a thousand records at most. */
const MAX_CACHED_FILES = 32

/** The files of a static build, loaded as needed. They belong to one release and never change, so they are cached. */
export class StaticBuildFiles {
  readonly core: StaticBuildCore
  /** Parsed files by URL, the least recently used first. Not a BoundedMap, which would add a chunk. */
  private readonly cache = new Map<string, unknown>()
  private schema: FetchResult | undefined

  constructor(core: StaticBuildCore) {
    this.core = core
  }

  /** @throws ApiError `NOT_IN_FILES`: only a service supports this */
  refuse(feature: string): never {
    this.fail(`Static builds do not support ${feature}; use a service. 静态构建不支持 ${feature}，请改用在线服务。`)
  }

  /** @throws ApiError `NOT_IN_FILES` */
  fail(message: string): never {
    throw new this.core.ApiError(message, { code: 'NOT_IN_FILES' })
  }

  /** @throws ApiError with this code, as from a service */
  reject(message: string, code: ErrorCode = 'BAD_USER_INPUT'): never {
    throw new this.core.ApiError(message, { code })
  }

  /**
   * Explains why a name cannot be used: `definition` is the type, input type or enum that should define it, if known.
   * @throws ApiError `NOT_IN_FILES` if a service supports it, else `GRAPHQL_VALIDATION_FAILED` or `BAD_USER_INPUT`
   */
  async refuseName(name: string, definition: string, feature: string, init: Init): Promise<never> {
    const schema = await this.schemaText(init)
    if (schema === undefined || definesName(schema, definition, name)) return this.refuse(feature)
    const isOutput = RegExp(`^type ${definition}\\b`, 'm').test(schema)
    const message = `There is no "${name}" (${feature}). 没有“${name}”（${feature}）。`
    return this.reject(message, isOutput ? 'GRAPHQL_VALIDATION_FAILED' : 'BAD_USER_INPUT')
  }

  /**
   * Explains why a condition cannot be used: `name` is that of its field, with a point and that of an operator if it has one.
   * @throws ApiError `NOT_IN_FILES` if a service supports it, else `BAD_USER_INPUT`
   */
  async refuseCondition(name: string, filterType: string, feature: string, init: Init): Promise<never> {
    const [field = '', operator] = name.split('.')
    const type = operator && fieldType((await this.schemaText(init)) ?? '', filterType, field)
    return type ? this.refuseName(operator, type, feature, init) : this.refuseName(field, filterType, feature, init)
  }

  /** @throws ApiError `BAD_USER_INPUT` if the enum `definition` does not define the name */
  async validateName(name: string, definition: string, feature: string, init: Init): Promise<void> {
    const schema = await this.schemaText(init)
    if (schema !== undefined && !definesName(schema, definition, name))
      await this.refuseName(name, definition, feature, init)
  }

  /**
   * Loads the manifest.
   * @throws ApiError `BAD_USER_INPUT` if the file is not a manifest, `UNKNOWN_RELEASE` if another release is pinned
   */
  async manifest(init: Init, release = this.core.options.release): Promise<Manifest> {
    const { url } = this.core
    const manifest = await this.readCached<Manifest>(url, init)
    this.validateFormat(manifest.format)
    const { name, version } = manifest.release
    if (release && release !== version && release !== name) {
      const message = `The static build is release ${version}, not ${release}. 静态构建的发布版为 ${version}。`
      throw new this.core.ApiError(message, { code: 'UNKNOWN_RELEASE' })
    }
    return manifest
  }

  /** Accepts the formats up to that of this version: each has all that the one before it has. */
  private validateFormat(format: unknown): void {
    const [name, ours = ''] = MANIFEST_FORMAT.split('/')
    const [, theirs] = RegExp(`^${name}/(\\d+)$`).exec(`${format}`) ?? []
    if (theirs === undefined) {
      const { url } = this.core
      this.reject(`${url} is not a manifest of a static build (${MANIFEST_FORMAT}). 该地址不是静态构建的清单。`)
    }
    if (Number(theirs) > Number(ours)) {
      this.reject(
        `The static build has format ${theirs}; this version of @tiyu/sdk reads up to ${ours}. Install a newer one. 静态构建的格式为 ${theirs}，此版 @tiyu/sdk 只能读取至 ${ours}，请更新。`,
        'NOT_IN_FILES',
      )
    }
  }

  /** Loads a file by its path relative to the manifest. */
  readJson<Content>(path: string, init: Init): Promise<Content> {
    return this.readCached(this.resolve(path), init)
  }

  /** Loads a file by its path relative to the manifest, which the caller caches. */
  loadJson(path: string, init: Init): Promise<unknown> {
    return this.load(this.resolve(path), init)
  }

  /** Iterates over the records of several files. */
  async *records(files: readonly string[], init: Init): AsyncGenerator<FileRecord, void, undefined> {
    for (const file of files) yield* await this.readJson<FileRecord[]>(file, init)
  }

  /** Loads the schema; undefined if it is missing. */
  private async schemaText(init: Init): Promise<string | undefined> {
    const { schema } = await this.manifest(init)
    this.schema ??= await this.fetch(this.resolve(schema), init)
    return this.schema.response.ok ? this.schema.text : undefined
  }

  private async readCached<Content>(url: string, init: Init): Promise<Content> {
    const content = this.cache.get(url) ?? (await this.load(url, init))
    this.cache.delete(url)
    this.cache.set(url, content)
    for (const [oldest] of this.cache) if (this.cache.size > MAX_CACHED_FILES) this.cache.delete(oldest)
    return content as Content
  }

  /** Returns the URL of a file by its path relative to the manifest. */
  private resolve(path: string): string {
    const [, folder = '', query = ''] = /^(.*\/)?[^/?]*(\?.*)?$/.exec(this.core.url) ?? []
    return `${folder}${path}${query}`
  }

  private fetch(url: string, init: Init): Promise<FetchResult> {
    const { options, fetchResult } = this.core
    const baseFetch = options.fetch ?? fetch
    return fetchResult(/\.gz($|\?)/.test(url) ? withGunzip(baseFetch) : baseFetch, url, init)
  }

  private async load(url: string, init: Init): Promise<unknown> {
    const result = await this.fetch(url, init)
    try {
      // The content type is ignored: file servers may not know JSON.
      if (result.response.ok) return JSON.parse(result.text)
    } catch {
      // Reported as an unexpected response.
    }
    return this.core.unwrap({ ...result, body: {} })
  }
}
