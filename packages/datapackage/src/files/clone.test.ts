import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../../', import.meta.url))

test('a clone by Git for Windows has the bytes of the published package', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tiyu-clone-'))
  const [origin, clone] = [join(folder, 'origin'), join(folder, 'clone')]
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@localhost', ...args], { stdio: 'pipe' })
  try {
    await cp(join(root, 'data'), join(origin, 'data'), { recursive: true })
    await cp(join(root, '.gitattributes'), join(origin, '.gitattributes'))
    await cp(join(root, 'biome.json'), join(origin, 'biome.json'))
    git('init', '-q', origin)
    git('-C', origin, 'add', '.')
    git('-C', origin, 'commit', '-q', '-m', 'data')
    git('-c', 'core.autocrlf=true', 'clone', '-q', origin, clone)
    const files = ['biome.json', ...(await readdir(join(root, 'data'))).map((file) => `data/${file}`)]
    const read = (base: string) => Promise.all(files.map((file) => readFile(join(base, file), 'latin1')))
    expect(await read(clone)).toEqual(await read(root))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
