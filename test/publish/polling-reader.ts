import { setTimeout as delay } from 'node:timers/promises'
import { postQuery } from '../service/started-service.ts'
import { REGIONS } from './versioned-package.ts'

/** Asks memory, rows and counts at once. */
const QUERY =
  '{ release { version } sports { nameEn } regions(first: 2, orderBy: [NAME_ASC]) { totalCount nodes { nameEn } } }'

interface Data {
  readonly release: { readonly version: string }
  readonly sports: readonly { readonly nameEn: string }[]
  readonly regions: { readonly totalCount: number; readonly nodes: readonly { readonly nameEn: string }[] }
}

const INTERVAL_MS = 25

/** Queries a service continuously and records every response that is not a complete answer from one release. */
export class PollingReader {
  /** URL of the service. */
  readonly url: string
  readonly failures: string[] = []
  /** Version of the latest complete response. */
  latestVersion = ''
  /** Number of complete responses. */
  responseCount = 0
  private readonly finished: Promise<void>
  private stopped = false

  constructor(url: string) {
    this.url = url
    this.finished = this.read()
  }

  async stop(): Promise<void> {
    this.stopped = true
    await this.finished
  }

  private async read(): Promise<void> {
    while (!this.stopped) {
      try {
        this.checkResponse(await postQuery<Data>(this.url, QUERY))
      } catch (error) {
        this.failures.push(String((error as Error).cause ?? error))
      }
      await delay(INTERVAL_MS)
    }
  }

  private checkResponse({ data, errors }: Awaited<ReturnType<typeof postQuery<Data>>>): void {
    const names = data && [data.sports, data.regions.nodes].flat().map(({ nameEn }) => nameEn)
    const version = data?.release.version ?? ''
    if (
      errors ||
      names?.length !== 3 ||
      data?.regions.totalCount !== REGIONS ||
      names.some((name) => name !== version)
    ) {
      this.failures.push(JSON.stringify({ data, errors }))
      return
    }
    this.latestVersion = version
    this.responseCount += 1
  }
}
