import type { Context } from '@tiyu/schema'
import { type Client, createClient } from '@tiyu/sdk'
import { executeUnlimited } from './unlimited-execution.ts'

/** Never resolved: the requests of the client do not leave the process. */
const URL_IN_PROCESS = 'http://tiyu.invalid/graphql'

/** A client of the SDK that reads an open release in this process, without HTTP. */
export function createInProcessClient(createContext: () => Context): Client {
  const fetch = async (_url: string, { body }: RequestInit) => {
    const { query, variables = {} } = JSON.parse(String(body))
    return Response.json(await executeUnlimited(query, variables, createContext))
  }
  return createClient({ url: URL_IN_PROCESS, method: 'POST', fetch, cache: 0, retries: 0 })
}
