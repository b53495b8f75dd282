import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import manifest from '../../package.json' with { type: 'json' }
import { repositoryRoot } from '../nation/nation.ts'
import { operations as ourOperations } from './ours/operations.ts'
import { plainOperations } from './plain-schema.ts'
import { operations as postgraphileOperations } from './postgraphile/operations.ts'
import type { Operations } from './queries.ts'

/** One of the servers that are measured side by side. */
export interface ServerConfig {
  readonly label: string
  readonly operations: Operations
  /** Arguments of node that start it. */
  readonly program: readonly string[]
  /** Folder it starts in. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  /** Whether it answers from memory what was asked before. */
  readonly cached?: boolean
  /** Whether it answers nothing but what the others answered. */
  readonly floor?: boolean
}

const bench = fileURLToPath(new URL('../', import.meta.url))
const peerConfig = (name: string) => ({ program: [join(bench, 'peers', name, 'serve.ts')], cwd: bench, env: {} })

/** What `pnpm start` runs, without the name of node. */
const [, ...start] = manifest.scripts.start.split(' ')
const ours = { operations: ourOperations, program: start, cwd: repositoryRoot }

/** All contenders by the names that `--only` takes. */
export const serverConfigs = {
  ours: { ...ours, label: 'Tiyu, live', env: { CACHE_MB: '0' } },
  postgraphile: { ...peerConfig('postgraphile'), label: 'PostGraphile 5', operations: postgraphileOperations },
  mercurius: { ...peerConfig('mercurius'), label: 'Mercurius + jit + SQL', operations: plainOperations },
  plain: { ...peerConfig('plain'), label: 'Yoga + Pothos + Prisma', operations: plainOperations },
  repeated: { ...ours, label: 'Tiyu, repeated', env: {}, cached: true },
  floor: { ...peerConfig('floor'), label: 'node:http alone', operations: ourOperations, cached: true, floor: true },
} as const satisfies Record<string, ServerConfig>

/** The name of a contender. */
export type ServerName = keyof typeof serverConfigs
