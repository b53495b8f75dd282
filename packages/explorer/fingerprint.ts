import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const packageRoot = import.meta.dirname

/** The inputs of the bundles, relative to this package: the pages, what they import of the model, the build and the lock file. */
const inputs = [
  'page/**/*.*',
  'site/**/*.*',
  '../model/src/**/*.ts',
  '../quantity/src/**/*.ts',
  'src/**/*.ts',
  '*.ts',
  '*.json',
  '../../tsconfig.base.json',
  '../../pnpm-lock.yaml',
]

/** Returns a SHA-256 (hexadecimal) of the names and contents of all inputs of the bundle. */
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
