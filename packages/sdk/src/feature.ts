/**
 * A part of the client that only programs with its import contain. Pass it to `createClient` by its own name, such as
 * `createClient({ url, staticBuild })`. 客户端的可选部分，引入后按原名传给 `createClient`。
 */
export interface Feature<Name extends string> {
  readonly feature: Name
}
