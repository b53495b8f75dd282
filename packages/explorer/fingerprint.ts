import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const packageRoot = import.meta.dirname

/** What the bundle is made of, relative to this package: the page, how it is built, and the exact versions of what it imports. */
const inputs = ['page/**/*.*', 'src/**/*.ts', '*.ts', '*.json', '../../tsconfig.base.json', '../../pnpm-lock.yaml']

/** A SHA-256 in hexadecimal over the names and contents of all that the bundle is made of: another one calls for another build. */
export function fingerprint(): string {
  const hash = createHash('sha256')
  for (const file of globSync(inputs, { cwd: packageRoot }).sort()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(packageRoot, file)))
      .update('\0')
  }
  return hash.digest('hex')
}
