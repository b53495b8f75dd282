import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Files of the workspace that packing needs. */
const packedPaths = ['LICENSE', 'pnpm-workspace.yaml', 'tsconfig.base.json', 'packages/sdk']

/** The packed SDK. */
export interface PackedSdk {
  /** Path of the tarball. */
  readonly tarball: string
  close(): Promise<void>
}

/**
 * Packs a copy of the SDK, because test files that run in parallel must not share `dist`. `staleFile` simulates the
 * output of an earlier build.
 */
export async function packSdk(staleFile = 'stale.js'): Promise<PackedSdk> {
  const folder = await mkdtemp(join(tmpdir(), 'tiyu-packed-'))
  const shouldCopy = (path: string) => !/[\\/](node_modules|dist)$/.test(path)
  for (const path of packedPaths)
    await cp(join(root, path), join(folder, path), { recursive: true, filter: shouldCopy })
  const sdk = join(folder, 'packages/sdk')
  for (const path of ['', 'packages/sdk'])
    await symlink(join(root, path, 'node_modules'), join(folder, path, 'node_modules'), 'junction')
  await mkdir(join(sdk, 'dist'))
  await writeFile(join(sdk, 'dist', staleFile), '')
  // Tests must not install anything.
  const env = { ...process.env, pnpm_config_verify_deps_before_run: 'false' }
  // The compression level of npm.
  await promisify(execFile)('pnpm', ['pack', '--pack-gzip-level', '9', '--pack-destination', folder], { cwd: sdk, env })
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz')) ?? ''
  return { tarball: join(folder, tarball), close: () => rm(folder, { recursive: true, force: true }) }
}
