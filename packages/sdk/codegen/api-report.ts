// The public API of the package as declarations without comments, so that reviews show every change.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const compiler = fileURLToPath(new URL('../../../node_modules/typescript/bin/tsc', import.meta.url))
const project = fileURLToPath(new URL('../tsconfig.build.json', import.meta.url))

const ENTRY = 'index.ts'

/** Generated from schema.graphql and committed: the report would only repeat it. */
const GENERATED = 'generated/schema.ts'

const HEAD = `# The public interface of @tiyu/sdk 公开接口

Generated from packages/sdk/src by "pnpm generate"; do not edit. 由源码生成，请勿手工修改。

Removing or changing a line may break programs that use the package and needs a changeset. The types of the schema are in \`src/generated/schema.ts\`. 删除或修改任何一行都可能使已有程序失效，须附变更记录；与模式对应的类型见 \`src/generated/schema.ts\`。
`

/** Declarations by the path of their source below `src`. */
type Declarations = ReadonlyMap<string, string>

/** Collects the declarations of `file` and of the files it imports. */
async function collect(folder: string, file: string, declarations = new Map<string, string>()): Promise<Declarations> {
  if (declarations.has(file) || file === GENERATED) return declarations
  const text = await readFile(join(folder, file.replace(/\.ts$/, '.d.ts')), 'utf8')
  declarations.set(file, text)
  for (const [, path = ''] of text.matchAll(/from '(\.[^']+)'/g)) {
    await collect(folder, posix.join(posix.dirname(file), path), declarations)
  }
  return declarations
}

/** Removes functions that the entry does not export. */
function stripInternals(text: string, entry: string): string {
  return text.replace(/^export declare function (\w+)[\s\S]*?;\n(?=\S|$(?![\s\S]))/gm, (declaration, name) =>
    new RegExp(`\\b${name}\\b`).test(entry) ? declaration : '',
  )
}

/**
 * Returns the text of `packages/sdk/api.md`.
 * @throws Error with the output of the compiler if the sources do not compile
 */
export async function apiReport(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tiyu-api-'))
  try {
    const options = ['--emitDeclarationOnly', '--removeComments', '--outDir', folder]
    await promisify(execFile)(process.execPath, [compiler, '-p', project, ...options]).catch(({ stdout, stderr }) => {
      throw new Error(`The sources of the SDK do not compile:\n${stdout}${stderr}`)
    })
    const declarations = await collect(folder, ENTRY)
    const entry = declarations.get(ENTRY) ?? ''
    const sections = [...declarations].map(
      ([file, text]) => `\n## ${file}\n\n\`\`\`ts\n${file === ENTRY ? text : stripInternals(text, entry)}\`\`\`\n`,
    )
    return HEAD + sections.join('')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
