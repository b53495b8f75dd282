// The example queries of a release: as documented if they find something in it, else with values of the release.
import type { DocumentedQuery } from '../../examples.ts'
import { memoizeAsync } from '../../memoize-async.ts'
import type { ReleaseApp } from '../release-app.ts'
import type { RequestContext } from '../request-context.ts'
import { findExampleValues, runExample, withValues } from './example-values.ts'
import { sendText } from './text-page.ts'

/** True if a result has a value other than null, zero, false or an empty list. */
function hasContent(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return Boolean(value)
  return Object.values(value).some(hasContent)
}

/** True if every field at the root of a result has content. */
function isAnswered(data: unknown): boolean {
  return typeof data === 'object' && data !== null && Object.values(data).every(hasContent)
}

async function findExamples(
  examples: readonly DocumentedQuery[],
  app: ReleaseApp,
): Promise<readonly DocumentedQuery[]> {
  const found: DocumentedQuery[] = []
  let values: ReturnType<typeof findExampleValues> | undefined
  for (const example of examples) {
    const result = await runExample(example, app)
    if (isAnswered(result)) {
      found.push(example)
      continue
    }
    values ??= findExampleValues(app)
    const adapted = withValues(example, await values)
    if (hasContent(adapted === example ? result : await runExample(adapted, app))) found.push(adapted)
  }
  return found
}

/** Returns the examples of a release, which are run once for each release. */
type ReleaseExamples = (app: ReleaseApp) => Promise<readonly DocumentedQuery[]>

/** Creates the lookup of the examples of each release; those without a result are left out. */
export function createReleaseExamples(examples: readonly DocumentedQuery[]): ReleaseExamples {
  return memoizeAsync((app) => findExamples(examples, app))
}

/** Sends examples as GraphiQL lists them. */
export function sendExamples(context: RequestContext, examples: readonly DocumentedQuery[]): Promise<void> {
  const listed = examples.map(({ title, titleZh, query, variables }) => ({ title, titleZh, query, variables }))
  return sendText(context, 'application/json', JSON.stringify(listed))
}
