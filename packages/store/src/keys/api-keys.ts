import { TiyuError } from '@tiyu/model'

/** A key with which a client has a quota of its own, as it is stored: the key itself is not. */
export interface ApiKey {
  /** Name by which the operator knows the client. */
  readonly name: string
  /** SHA-256 of the key, in hexadecimal. */
  readonly hash: string
  /** Cost units a minute. */
  readonly quota: number
  readonly createdAt: string
}

/** The keys of a store. */
export interface ApiKeys {
  /** Lists all keys by name. */
  list(): Promise<readonly ApiKey[]>
  /** Adds a key. @throws ApiKeyExistsError */
  add(key: ApiKey): Promise<void>
  /** Removes a key. @throws UnknownApiKeyError */
  remove(name: string): Promise<void>
}

/** Thrown when a key of the same name exists. */
export class ApiKeyExistsError extends TiyuError {
  override readonly name = 'ApiKeyExistsError'
  override readonly code = 'API_KEY_EXISTS'

  constructor(name: string) {
    super(
      `There is a key "${name}" already; revoke it first, or choose another name. 已有密钥 “${name}”；请先吊销，或另取名称。`,
    )
  }
}

/** Thrown when there is no key of that name. */
export class UnknownApiKeyError extends TiyuError {
  override readonly name = 'UnknownApiKeyError'
  override readonly code = 'UNKNOWN_API_KEY'

  constructor(name: string) {
    super(`There is no key "${name}"; "tiyu keys list" shows all. 没有密钥 “${name}”；全部密钥见 “tiyu keys list”。`)
  }
}
