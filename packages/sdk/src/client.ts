import type { TypedDocument } from './document.ts'
import type { Query, QuerySelection } from './generated/schema.ts'
import type { CallOptions, ClientOptions } from './options.ts'
import { createResources, type Resources } from './resources.ts'
import { type Exact, type Result, restoreNames, toOperation } from './select.ts'
import { createTransport } from './transport.ts'

/** Variables of a typed document: they may be left out where none is required. */
type Rest<Variables> =
  Record<never, never> extends Variables
    ? [variables?: Variables, call?: CallOptions]
    : [variables: Variables, call?: CallOptions]

/** Sends documents that were written elsewhere. */
export interface Request {
  /**
   * Sends a document as text. 发送文本形式的查询。
   * @throws ApiError or one that extends it, as each of them tells
   */
  <Data = unknown>(document: string, variables?: Readonly<Record<string, unknown>>, call?: CallOptions): Promise<Data>
  /**
   * Sends a document that carries its types. 发送带类型的查询。
   * @throws ApiError or one that extends it, as each of them tells
   */
  <Data, Variables>(document: TypedDocument<Data, Variables>, ...rest: Rest<Variables>): Promise<Data>
}

/** A client of one service. */
export interface Client extends Resources {
  readonly request: Request
  /**
   * Asks for exactly the fields named, in one request; the answer has exactly their types. 一次请求取所选字段。
   * @throws ApiError or one that extends it, as each of them tells
   */
  query<const S extends QuerySelection>(
    selection: S & Exact<S, QuerySelection>,
    call?: CallOptions,
  ): Promise<Result<Query, S>>
}

/** Makes the function that sends documents, for programs that need no more of the client. */
export function createRequest(options: ClientOptions): Request {
  return createTransport(options) as Request
}

/** Makes a client of the service at `url`. It opens nothing and needs no closing. */
export function createClient(options: ClientOptions): Client {
  const request = createRequest(options)
  const query = async (selection: object, call?: CallOptions) => {
    const operation = toOperation(selection)
    const data = await request<Record<string, unknown>>(operation.query, operation.variables, call)
    restoreNames(selection, data)
    return data
  }
  return { request, query: query as Client['query'], ...createResources(query) }
}
