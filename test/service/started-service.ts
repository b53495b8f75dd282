import { rm } from 'node:fs/promises'
import { type RunningService, readSettings, serve } from '@tiyu/server'
import { copyStateFolder } from '@tiyu/store/testing'

/** Starts a service of the published package on a free port, with a temporary state folder. */
export async function startService(): Promise<RunningService> {
  const stateFolder = await copyStateFolder()
  const running = await serve(readSettings({ PORT: '0', STATE_DIR: stateFolder, SHUTDOWN_SECONDS: '1' }))
  return {
    ...running,
    async close() {
      await running.close()
      await rm(stateFolder, { recursive: true, force: true })
    },
  }
}

/** A GraphQL response. */
export interface GraphQLResponse<Data = Record<string, never>> {
  readonly data?: Data | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

/** Posts a query. */
export async function postQuery<Data>(
  url: string,
  query: string,
  variables: object = {},
): Promise<GraphQLResponse<Data>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  })
  return (await response.json()) as GraphQLResponse<Data>
}
