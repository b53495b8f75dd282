import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Client, createClient, staticBuild, subscriptions } from '@tiyu/sdk'
import { type RunningService, readSettings, serve } from '@tiyu/server'
import { copyStateFolder } from '@tiyu/store/testing'
import { runTiyu } from '../static-build/built-site.ts'
import { type StaticServer, serveFolder } from './static-server.ts'

/** A static build on a file server, and a service of the same release, each with a client. */
export class StaticBuildFixture {
  private readonly state: string
  private readonly folder: string
  private readonly service: RunningService
  readonly host: StaticServer
  /** URL of the manifest of the static build. */
  readonly manifestUrl: string

  private constructor(state: string, folder: string, service: RunningService, host: StaticServer) {
    this.state = state
    this.folder = folder
    this.service = service
    this.host = host
    this.manifestUrl = `${host.url}/manifest.json`
  }

  /** @param state state folder with a release; by default a copy of that with the published package */
  static async open(state?: string): Promise<StaticBuildFixture> {
    const folder = await mkdtemp(join(tmpdir(), 'tiyu-sdk-static-'))
    state ??= await copyStateFolder()
    const env = { STATE_DIR: state, DATABASE_URL: '' }
    await runTiyu(['static', join(folder, 'site'), '--pages-up-to', '0'], env)
    const service = await serve(readSettings({ ...env, PORT: '0', SHUTDOWN_SECONDS: '1' }))
    return new StaticBuildFixture(state, folder, service, await serveFolder(join(folder, 'site')))
  }

  /** Creates a client of the files. */
  createFilesClient() {
    return createClient({ url: this.manifestUrl, staticBuild, subscriptions })
  }

  /** Creates a client of the service. */
  createOnlineClient(): Client {
    return createClient({ url: `${this.service.url}/graphql` })
  }

  /** Reads a file of the static build. */
  read(path: string): Promise<string> {
    return readFile(join(this.folder, 'site', path), 'utf8')
  }

  async close(): Promise<void> {
    await this.host.close()
    await this.service.close()
    for (const path of [this.folder, this.state]) await rm(path, { recursive: true, force: true })
  }
}
