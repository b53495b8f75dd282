import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import manifest from '../../package.json' with { type: 'json' }
import { repository } from '../nation/nation.ts'
import { operations as ourOperations } from './ours/operations.ts'
import { plainOperations } from './plain-schema.ts'
import { operations as postgraphileOperations } from './postgraphile/operations.ts'
import type { Operations } from './questions.ts'

/** One of the servers that are measured side by side. */
export interface Contender {
  readonly label: string
  readonly operations: Operations
  /** Arguments of node that start it. */
  readonly program: readonly string[]
  /** Folder it starts in. */
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  /** Whether it answers from memory what was asked before. */
  readonly repeats?: boolean
  /** Whether it answers nothing but what the others answered. */
  readonly floor?: boolean
}

const bench = fileURLToPath(new URL('../', import.meta.url))
const peer = (name: string) => ({ program: [join(bench, 'peers', name, 'serve.ts')], cwd: bench, env: {} })

/** What `pnpm start` runs, without the name of node. */
const [, ...start] = manifest.scripts.start.split(' ')
const ours = { operations: ourOperations, program: start, cwd: repository }

/** All contenders by the names that `--only` takes. */
export const contenders = {
  ours: { ...ours, label: 'Tiyu, live', env: { CACHE_MB: '0' } },
  postgraphile: { ...peer('postgraphile'), label: 'PostGraphile 5', operations: postgraphileOperations },
  mercurius: { ...peer('mercurius'), label: 'Mercurius + jit + SQL', operations: plainOperations },
  plain: { ...peer('plain'), label: 'Yoga + Pothos + Prisma', operations: plainOperations },
  repeated: { ...ours, label: 'Tiyu, repeated', env: {}, repeats: true },
  floor: { ...peer('floor'), label: 'node:http alone', operations: ourOperations, repeats: true, floor: true },
} as const satisfies Record<string, Contender>

/** The name of a contender. */
export type ContenderName = keyof typeof contenders
