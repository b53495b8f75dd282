// What the client calls of its features; transport/transport-features.ts has those of its transport. Programs only see `Feature`.
import type { Core } from './core.ts'
import type { Feature } from './feature.ts'
import type { CallOptions } from './options.ts'
import type { localId } from './resources/global-id.ts'
import type { Executor } from './transport/executor.ts'
import type { Operation } from './transport/transport.ts'

/** Reads static builds. */
export interface StaticBuildFeature extends Feature<'staticBuild'> {
  createExecutor(core: Core, toLocalId: typeof localId): Executor
}

/** Compiles a selection. */
type Compile = (selection: object) => Promise<Operation>

/** Executes a document on a static build, which refuses it; undefined for a service. */
export type Refuse = ((document: string) => Promise<unknown>) | undefined

/** Subscribes to events of the service. */
export interface SubscriptionsFeature extends Feature<'subscriptions'> {
  createSubscribe(
    core: Core,
    compile: Compile,
    refuse: Refuse,
  ): (selection: object, call?: CallOptions) => AsyncIterableIterator<unknown>
}
