// pnpm generate:nation --facilities 5000000 --observations 1000000 --seed 1 --out DIR [--townships] [--gzip]
import { parseArgs } from 'node:util'
import { CapacityError, generateNation } from './nation.ts'

const USAGE = `Usage 用法: pnpm generate:nation --out DIR [options]
  --facilities N    number of facilities, default 5000000 设施数量
  --observations N  number of yearly values, default 1000000 观测值数量
  --indicators N    number of indicators, default 200 指标数量
  --seed N          seed of the random numbers, default 1 随机种子
  --out DIR         new folder for the package 存放数据包的新文件夹
  --townships       include townships 地区含乡级
  --gzip            compress facilities and observations 压缩设施与观测值文件`

/** Parses the command line; errors are printed with the usage. */
function readOptions() {
  try {
    return parseArgs({
      options: {
        facilities: { type: 'string', default: '5000000' },
        observations: { type: 'string', default: '1000000' },
        indicators: { type: 'string', default: '200' },
        seed: { type: 'string', default: '1' },
        out: { type: 'string' },
        townships: { type: 'boolean', default: false },
        gzip: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`)
    process.exit(1)
  }
}

const values = readOptions()

const BAR = 20

/** Prints a progress line to standard error if it is a terminal. */
function progress(totals: Readonly<Record<string, number>>): (file: string, rows: number) => void {
  let file = ''
  let startedAt = 0
  return (next, rows) => {
    if (!process.stderr.isTTY) return
    if (next !== file) {
      file = next
      startedAt = performance.now()
    }
    const total = totals[file] ?? rows
    const rate = rows / Math.max(0.001, (performance.now() - startedAt) / 1000)
    const bar = '='.repeat(Math.round((rows / total) * BAR)).padEnd(BAR)
    const secondsLeft = Math.ceil((total - rows) / rate)
    process.stderr.write(`\r\x1b[2K${file} [${bar}] ${rows} rows 行, ${Math.round(rate)}/s, ${secondsLeft} s left 剩余`)
  }
}

function parseInteger(name: 'facilities' | 'observations' | 'indicators' | 'seed'): number {
  const text = values[name]
  if (/^\d{1,10}$/.test(text)) return Number(text)
  throw new CapacityError(`--${name} ${text}: expected a whole number. 应为整数。\n${USAGE}`)
}

async function run(out: string): Promise<void> {
  const facilities = parseInteger('facilities')
  const observations = parseInteger('observations')
  const { townships, gzip } = values
  await generateNation({
    out,
    facilities,
    observations,
    indicators: parseInteger('indicators'),
    seed: parseInteger('seed'),
    townships,
    gzip,
    onProgress: progress({ 'facilities.csv': facilities, 'observations.csv': observations }),
  })
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[2K')
  console.log(`${facilities} facilities and ${observations} observations in ${out} 已生成`)
}

if (values.help || values.out === undefined) {
  console.log(USAGE)
  process.exitCode = values.help ? 0 : 1
} else {
  try {
    await run(values.out)
  } catch (error) {
    const folderExists = (error as NodeJS.ErrnoException).code === 'EEXIST'
    if (folderExists) console.error(`${values.out} is not empty; choose a new folder. 文件夹不为空，请指定新文件夹。`)
    else console.error(error instanceof CapacityError ? error.message : error)
    process.exitCode = 1
  }
}
