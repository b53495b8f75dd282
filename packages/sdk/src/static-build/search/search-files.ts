import type { Init } from '../../transport/fetch-result.ts'
import type { StaticBuildFiles } from '../files.ts'
import { SEARCH_FORMAT, type SearchSummary } from './search-format.ts'

/** Parsed files of the search in the cache, at most; nearly all have less than 20 kB. */
const MAX_CACHED = 500

/** The files of each static build that were read; they never change. */
const caches = new WeakMap<StaticBuildFiles, Map<string, unknown>>()

function cacheOf(files: StaticBuildFiles): Map<string, unknown> {
  const cache = caches.get(files) ?? new Map<string, unknown>()
  caches.set(files, cache)
  return cache
}

/** The files in search/ of a static build, as one call reads them. */
export class SearchFiles {
  readonly summary: SearchSummary
  private readonly files: StaticBuildFiles
  private readonly folder: string
  private readonly init: Init
  private readonly cache: Map<string, unknown>
  /** The files that this call waits for. */
  private readonly loading = new Map<string, Promise<unknown>>()

  private constructor(files: StaticBuildFiles, summary: SearchSummary, folder: string, init: Init) {
    this.files = files
    this.summary = summary
    this.folder = folder
    this.init = init
    this.cache = cacheOf(files)
  }

  /**
   * Opens the files of a search.
   * @param path path of the summary; undefined in builds without a search
   * @throws ApiError `NOT_IN_FILES` if the build has no search, or one of another format
   */
  static async open(files: StaticBuildFiles, path: string | undefined, init: Init): Promise<SearchFiles> {
    if (path === undefined) {
      return files.fail(
        'This static build has no files for a search. Write it again with a newer version of tiyu, or use a service. 此静态构建没有检索文件；请用新版 tiyu 重新生成，或改用在线服务。',
      )
    }
    const summary = await files.readJson<SearchSummary>(path, init)
    if (summary.format !== SEARCH_FORMAT) {
      files.fail(
        `The search of the static build has format ${summary.format}; this version of @tiyu/sdk reads ${SEARCH_FORMAT}. Install the version the build was written with, or write it again. 静态构建的检索文件格式为 ${summary.format}，此版 @tiyu/sdk 只能读取 ${SEARCH_FORMAT}；请安装与构建相同的版本，或重新生成静态构建。`,
      )
    }
    return new SearchFiles(files, summary, path.replace(/[^/]*$/, ''), init)
  }

  /** Reads a file by its name in the folder without the extension, each once. */
  read<Content>(name: string): Promise<Content> {
    const known = this.cache.get(name)
    if (known !== undefined) return Promise.resolve(known as Content)
    const loading = this.loading.get(name) ?? this.load(name)
    this.loading.set(name, loading)
    return loading as Promise<Content>
  }

  private async load(name: string): Promise<unknown> {
    const content = await this.files.loadJson(`${this.folder}${name}${this.summary.extension}`, this.init)
    this.cache.set(name, content)
    for (const [oldest] of this.cache) if (this.cache.size > MAX_CACHED) this.cache.delete(oldest)
    return content
  }
}
