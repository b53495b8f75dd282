// Writes the generated files that are committed. With --check it writes nothing and fails if a committed file is out of date.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { printSortedSchema } from '@tiyu/schema'
import { apiReport } from '../packages/sdk/codegen/api-report.ts'
import { argumentTypesSource } from '../packages/sdk/codegen/argument-types-source.ts'
import { sdkSource } from '../packages/sdk/codegen/sdk-source.ts'
import { dataPackageDocument } from './generate/data-package-document.ts'
import { datapackage } from './generate/datapackage.ts'
import { errorCodesDocument } from './generate/error-codes-document.ts'
import { renderExamples } from './generate/example-answers.ts'
import { limitsDocument } from './generate/limits-document.ts'
import { sdkErrorCodesSource } from './generate/sdk-error-codes.ts'
import { defaultSelectionsSource, rareSelectionsSource, resourcesSource } from './generate/sdk-resources.ts'
import { simplifiedCharactersSource } from './generate/simplified-characters.ts'

const root = new URL('../', import.meta.url)
const checkOnly = process.argv.includes('--check')

/** The text of each generated file, by path. */
const generators: Record<string, () => Promise<string>> = {
  'data/datapackage.json': () => datapackage(new URL('data/', root)),
  'docs/data-package.md': async () => dataPackageDocument(),
  'docs/error-codes.md': async () => errorCodesDocument(),
  'packages/model/src/text/simplified-characters.ts': async () => simplifiedCharactersSource(),
  'docs/limits.md': async () => limitsDocument(),
  'packages/schema/schema.graphql': async () => printSortedSchema(),
  'packages/sdk/src/generated/schema.ts': () => sdkSource(printSortedSchema()),
  'packages/sdk/src/generated/argument-types.ts': async () => argumentTypesSource(printSortedSchema(), 'frequent'),
  'packages/sdk/src/generated/rare-argument-types.ts': async () => argumentTypesSource(printSortedSchema(), 'rare'),
  'packages/sdk/src/generated/default-selections.ts': async () => defaultSelectionsSource(),
  'packages/sdk/src/generated/rare-selections.ts': async () => rareSelectionsSource(),
  'packages/sdk/src/generated/resources.ts': async () => resourcesSource(),
  'packages/sdk/src/generated/error-codes.ts': async () => sdkErrorCodesSource(),
  'packages/sdk/api.md': () => apiReport(),
}

const stale: string[] = []

function updateFile(path: string, generated: string): void {
  const url = new URL(path, root)
  const committed = existsSync(url) ? readFileSync(url, 'utf8') : undefined
  if (generated === committed) return
  stale.push(path)
  if (checkOnly) return
  mkdirSync(new URL('.', url), { recursive: true })
  writeFileSync(url, generated)
  console.log(`wrote ${fileURLToPath(url)}`)
}

for (const [path, make] of Object.entries(generators)) updateFile(path, await make())
for (const [path, text] of await renderExamples(new URL('data/', root))) updateFile(path, text)

if (checkOnly && stale.length > 0) {
  console.error(
    `Generated files are out of date: ${stale.join(', ')}. Run "pnpm generate" and commit the result. 生成文件已过期，请运行 "pnpm generate" 并提交。`,
  )
  process.exitCode = 1
}
