import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { findFreePort } from '@tiyu/store/testing'
import { type DocumentNode, parse } from 'graphql'
import { type GraphQLResponse, postQuery } from '../service/started-service.ts'
import { gateways } from './installed-gateways.ts'

/** A GraphQL service behind a gateway. */
export interface Subgraph {
  readonly name: string
  /** Its address, without a slash at the end. */
  readonly url: string
}

/** A gateway in front of subgraphs. */
export interface Gateway {
  query<Data>(query: string): Promise<GraphQLResponse<Data>>
  close(): Promise<void>
}

interface CompositionModule {
  composeServices(subgraphs: readonly { name: string; url: string; typeDefs: DocumentNode }[]): {
    readonly supergraphSdl?: string
    readonly errors?: readonly { readonly message: string }[]
  }
}

/** Returns the SDL of a subgraph, which it states as Federation specifies. */
export async function fetchSdl(url: string): Promise<string> {
  const { data } = await postQuery<{ _service: { sdl: string } }>(url, '{ _service { sdl } }')
  if (!data) throw new Error(`${url} states no SDL`)
  return data._service.sdl
}

/** Composes subgraphs by the rules of Federation 2. */
export async function compose(subgraphs: readonly Subgraph[]): Promise<{ sdl: string | undefined; errors: string[] }> {
  const { composeServices } = await gateways.load<CompositionModule>('@theguild/federation-composition')
  const services = subgraphs.map(async ({ name, url }) => {
    const typeDefs = parse(await fetchSdl(url), { noLocation: true })
    return { name, url: `${url}/graphql`, typeDefs }
  })
  const { supergraphSdl, errors = [] } = composeServices(await Promise.all(services))
  return { sdl: supergraphSdl, errors: errors.map(({ message }) => message) }
}

interface HiveModule {
  createGatewayRuntime(options: { supergraph: string; logging: boolean }): {
    fetch(url: string, init: RequestInit): Promise<Response>
    [Symbol.asyncDispose](): Promise<void>
  }
}

/** Starts Hive Gateway in this process. */
export async function startHive(subgraphs: readonly Subgraph[]): Promise<Gateway> {
  const { createGatewayRuntime } = await gateways.load<HiveModule>('@graphql-hive/gateway-runtime')
  const { sdl, errors } = await compose(subgraphs)
  if (!sdl) throw new Error(errors.join('\n'))
  const gateway = createGatewayRuntime({ supergraph: sdl, logging: false })
  return {
    async query<Data>(query: string) {
      const response = await gateway.fetch('http://gateway/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      })
      return (await response.json()) as GraphQLResponse<Data>
    },
    close: async () => gateway[Symbol.asyncDispose](),
  }
}

/** Starts the Rust gateway of Grafbase, which composes the subgraphs itself. */
export async function startGrafbase(program: string, subgraphs: readonly Subgraph[]): Promise<Gateway> {
  const folder = await mkdtemp(join(tmpdir(), 'tiyu-grafbase-'))
  const port = await findFreePort()
  const sections = subgraphs.map(async ({ name, url }) => {
    await writeFile(join(folder, `${name}.graphql`), await fetchSdl(url))
    return `[subgraphs.${name}]\nurl = "${url}/graphql"\nschema_path = "${name}.graphql"\n`
  })
  await writeFile(join(folder, 'grafbase.toml'), (await Promise.all(sections)).join('\n'))
  const child = spawn(program, ['dev', '-c', 'grafbase.toml', '--listen-address', `127.0.0.1:${port}`], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line)
    if (line.includes(`:${port}`)) break
  }
  if (child.exitCode !== null) throw new Error(lines.join('\n'))
  return {
    query: (query) => postQuery(`http://127.0.0.1:${port}`, query),
    async close() {
      const exited = once(child, 'exit')
      child.kill()
      await exited
      await rm(folder, { recursive: true, force: true })
    },
  }
}
