import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import manifest from '../../package.json' with { type: 'json' }
import { repositoryRoot } from '../nation/nation.ts'
import { operations as ourOperations } from './ours/operations.ts'
import { plainOperations } from './plain-schema.ts'
import { operations as postgraphileOperations } from './postgraphile/operations.ts'
import type { Operations } from './queries.ts'

/** Configuration of a server of the comparison. */
export interface ServerConfig {
  readonly label: string
  readonly operations: Operations
  /** Arguments of Node. */
  readonly program: readonly string[]
  /** Working directory. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  /** True if it uses a response cache. */
  readonly cached?: boolean
  /** True if it only replays responses of other servers. */
  readonly floor?: boolean
}

const bench = fileURLToPath(new URL('../', import.meta.url))
const peerConfig = (name: string) => ({ program: [join(bench, 'peers', name, 'serve.ts')], cwd: bench, env: {} })

/** Arguments of Node in `pnpm start`. */
const [, ...start] = manifest.scripts.start.split(' ')
const ours = { operations: ourOperations, program: start, cwd: repositoryRoot }

/** All servers by the names that `--only` accepts. */
export const serverConfigs = {
  ours: { ...ours, label: 'Tiyu, live', env: { CACHE_MB: '0' } },
  postgraphile: { ...peerConfig('postgraphile'), label: 'PostGraphile 5', operations: postgraphileOperations },
  mercurius: { ...peerConfig('mercurius'), label: 'Mercurius + jit + SQL', operations: plainOperations },
  plain: { ...peerConfig('plain'), label: 'Yoga + Pothos + Prisma', operations: plainOperations },
  repeated: { ...ours, label: 'Tiyu, repeated', env: {}, cached: true },
  floor: { ...peerConfig('floor'), label: 'node:http alone', operations: ourOperations, cached: true, floor: true },
} as const satisfies Record<string, ServerConfig>

/** Name of a server. */
export type ServerName = keyof typeof serverConfigs
