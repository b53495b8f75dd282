// Updates the results in examples/queries from a release of the published package.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createContextFactory, schema, singleRelease } from '@tiyu/schema'
import { readExamples } from '@tiyu/server'
import { openStore } from '@tiyu/store'
import { graphql } from 'graphql'

/** Returns the text of each example file with its current result, by file name. */
export async function renderExamples(packageFolder: URL): Promise<Map<string, string>> {
  const stateFolder = await mkdtemp(join(tmpdir(), 'tiyu-examples-'))
  const store = await openStore({ stateFolder })
  await store.publish(fileURLToPath(packageFolder))
  const release = await store.open()
  try {
    const makeContext = await createContextFactory(release, singleRelease(release.info))
    const texts = new Map<string, string>()
    for (const { file, query, variables = '{}', markdown } of await readExamples()) {
      const variableValues = JSON.parse(variables) as Record<string, unknown>
      const { data, errors } = await graphql({ schema, source: query, variableValues, contextValue: makeContext() })
      if (errors) throw new Error(`${file}: ${errors.map(({ message }) => message).join('; ')}`)
      const [preamble] = markdown.split('## Answer')
      texts.set(file, `${preamble}## Answer\n\n\`\`\`json\n${JSON.stringify({ data }, null, 2)}\n\`\`\`\n`)
    }
    return texts
  } finally {
    await release.close()
    await store.close()
    await rm(stateFolder, { recursive: true, force: true })
  }
}
