import { cp, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { CpuProfile } from './profiler.ts'

/** Folder of the page in the package speedscope. */
const speedscope = join(dirname(fileURLToPath(import.meta.resolve('speedscope/package.json'))), 'dist/release')

/**
 * Writes a profile and a copy of the speedscope page into a folder, to be opened offline.
 * @returns the URL to open in a browser
 */
export async function writeFlamePage(folder: string, name: string, profile: CpuProfile): Promise<string> {
  await mkdir(folder, { recursive: true })
  await cp(speedscope, join(folder, 'speedscope'), { recursive: true })
  const text = JSON.stringify(profile)
  const script = join(folder, `${name}.js`)
  await writeFile(join(folder, `${name}.cpuprofile`), text)
  const base64 = Buffer.from(text).toString('base64')
  await writeFile(script, `speedscope.loadFileFromBase64(${JSON.stringify(`${name}.cpuprofile`)}, "${base64}")\n`)
  const target = `${pathToFileURL(join(folder, 'speedscope/index.html')).href}#localProfilePath=${script}`
  const page = join(folder, `${name}.html`)
  await writeFile(page, `<!doctype html>\n<script>location.replace(${JSON.stringify(target)})</script>\n`)
  return pathToFileURL(page).href
}
