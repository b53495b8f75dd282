// The limits of the service, for programs.
import { limits } from '@tiyu/schema'
import type { RequestContext } from '../request-context.ts'
import { sendText } from './text-page.ts'

/** The limits that the settings decide, by name. */
export interface ServiceLimits {
  /** `enforce`, or `measure` where what exceeds a limit is only counted. */
  readonly mode: 'enforce' | 'measure'
  /** The quota of the clients of one address; undefined if they have none. */
  readonly quota: { readonly units: number; readonly seconds: number } | undefined
  /** Operations that run at the same time at most; undefined if there is no limit. */
  readonly concurrency: number | undefined
  /** True if only documents of a list are executed. */
  readonly trustedDocuments: boolean
}

/** Sends all limits as JSON: those of the settings, and those of each operation. */
export function sendLimits(context: RequestContext, service: ServiceLimits): Promise<void> {
  return sendText(context, 'application/json', JSON.stringify({ ...service, operation: limits }, undefined, 2))
}
