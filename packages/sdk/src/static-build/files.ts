import type { Core } from '../core.ts'
import type { Init } from '../exchange.ts'

/** One type of records of a static build, as docs/static-builds.md describes it. */
export interface ListedType {
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
  readonly types: Readonly<Record<string, ListedType>>
}

/** A record as files hold it. */
export type FileRecord = Readonly<Record<string, unknown>>

const FORMAT = 'tiyu-static-build/1'

/** Parsed files that are kept; a file has a thousand records at most. */
const KEPT = 32

/** The files of a static build, read as a call needs them. They belong to one release and are kept as they were read. */
export class Files {
  readonly core: Core
  private readonly kept = new Map<string, unknown>()

  constructor(core: Core) {
    this.core = core
  }

  /** @throws ApiError `NOT_IN_FILES`: only a service answers this */
  refuse(asked: string): never {
    const message = `The files of a static build do not answer ${asked}; ask a service. 静态构建的文件不能回答 ${asked}，请改用服务。`
    throw new this.core.ApiError(message, { code: 'NOT_IN_FILES' })
  }

  /** @throws ApiError `BAD_USER_INPUT` */
  reject(message: string): never {
    throw new this.core.ApiError(message, { code: 'BAD_USER_INPUT' })
  }

  async manifest(init: Init): Promise<Manifest> {
    const { options } = this.core
    const manifest = await this.read<Manifest>(options.url, init)
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
  at<Content>(path: string, init: Init): Promise<Content> {
    const [, folder = '', query = ''] = /^(.*\/)?[^/?]*(\?.*)?$/.exec(this.core.options.url) ?? []
    return this.read(`${folder}${path}${query}`, init)
  }

  /** The records of one file after the other. */
  async *records({ files }: ListedType, init: Init): AsyncGenerator<FileRecord, void, undefined> {
    for (const file of files) yield* await this.at<FileRecord[]>(file, init)
  }

  private async read<Content>(url: string, init: Init): Promise<Content> {
    const known = this.kept.get(url)
    const content = known ?? (await this.fetch(url, init))
    this.kept.delete(url)
    this.kept.set(url, content)
    for (const [oldest] of this.kept) if (this.kept.size > KEPT) this.kept.delete(oldest)
    return content as Content
  }

  private async fetch(url: string, init: Init): Promise<unknown> {
    const { options, receive, judge } = this.core
    const received = await receive(options.fetch ?? fetch, url, init)
    try {
      if (received.reply.ok) return JSON.parse(received.text)
    } catch {
      // Judged as what it is: no file of a static build.
    }
    return judge({}, received)
  }
}
