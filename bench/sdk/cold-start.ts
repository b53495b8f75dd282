import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { median, shuffled } from './median.ts'

const run = promisify(execFile)

/** Loads a bundle, asks once, and prints the milliseconds from before the load to the answer. */
const START_SCRIPT = `const start = performance.now()
const { program } = await import(process.argv[1])
if (!(await program(process.argv[2])('140700'))) throw new Error('The program got no answer.')
console.log(performance.now() - start)
process.exit()
`

/** Milliseconds of one start, in a process of its own. */
async function measureStart(bundle: string, url: string): Promise<number> {
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', START_SCRIPT, bundle, url])
  return Number(stdout)
}

/** Median milliseconds from loading a bundle to its first answer, by program; the programs take turns. */
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
