import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { median, shuffled } from './median.ts'

const run = promisify(execFile)

/** Loads a bundle, sends one request, and prints the milliseconds from before the import to the response. */
const START_SCRIPT = `const start = performance.now()
const { program } = await import(process.argv[1])
if (!(await program(process.argv[2])('140700'))) throw new Error('The program got no answer.')
console.log(performance.now() - start)
process.exit()
`

/** Returns the milliseconds of one start in a new process. */
async function measureStart(bundle: string, url: string): Promise<number> {
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', START_SCRIPT, bundle, url])
  return Number(stdout)
}

/**
 * Returns the median milliseconds from loading a bundle to its first response, by program; each round runs all in
 * random order.
 */
export async function measureColdStarts(
  bundles: ReadonlyMap<string, string>,
  url: string,
  rounds: number,
): Promise<Map<string, number>> {
  const timesByProgram = new Map([...bundles.keys()].map((program) => [program, [] as number[]]))
  for (let round = 0; round < rounds; round += 1) {
    for (const [program, bundle] of shuffled([...bundles]))
      timesByProgram.get(program)?.push(await measureStart(bundle, url))
  }
  return new Map([...timesByProgram].map(([program, times]) => [program, median(times)]))
}
