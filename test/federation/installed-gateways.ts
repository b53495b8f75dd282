import { SeparateRoot } from '../separate-roots/separate-root.ts'

/** The gateways that are installed for the tests. */
export const gateways = new SeparateRoot(new URL('./', import.meta.url))

/** Path of the Rust gateway; undefined where npm has no build for this platform. */
export function grafbasePath(): string | undefined {
  const isSupported = process.platform === 'linux' && process.arch === 'x64'
  return isSupported ? `${gateways.folder}node_modules/@grafbase/cli-x86_64-unknown-linux-musl/grafbase` : undefined
}
