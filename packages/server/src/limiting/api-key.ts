import { hash, randomBytes } from 'node:crypto'

/** Bytes of a key. */
const KEY_BYTES = 32

/** Makes keys recognisable, for people and for programs that search for leaked secrets. */
const PREFIX = 'tiyu_'

/** Creates a key; only its hash may be stored. */
export function createKey(): string {
  return PREFIX + randomBytes(KEY_BYTES).toString('base64url')
}

/** Returns the hash by which a key is stored. A key is random, so that it needs neither salt nor a slow hash. */
export function hashKey(key: string): string {
  return hash('sha256', key)
}
