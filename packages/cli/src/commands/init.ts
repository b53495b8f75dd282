import { basename, resolve } from 'node:path'
import { PACKAGE_NAME, PACKAGE_VERSION } from '@tiyu/datapackage'
import { readSettings } from '@tiyu/server/settings'
import { Command, InvalidArgumentError } from 'commander'
import { examplesHelp } from '../output/usage.ts'

interface Options {
  readonly name?: string
  readonly title?: string
  readonly packageVersion: string
  readonly license: string
  readonly package?: string
  readonly json?: boolean
}

function parseWith(pattern: RegExp, message: string): (value: string) => string {
  return (value) => {
    if (!pattern.test(value)) throw new InvalidArgumentError(message)
    return value
  }
}

/** Returns the name of a folder as the name of a package. */
function packageName(folder: string): string {
  const name = basename(resolve(folder))
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  return name || 'package'
}

async function run(folder: string, { title, packageVersion: version, license, json, ...options }: Options) {
  const { createEmptyPackage } = await import('@tiyu/importing/mapping')
  const name = options.name ?? packageName(folder)
  const codes = options.package ?? readSettings(process.env).DATA_DIR
  await createEmptyPackage({ folder, codes, name, title: title ?? name, version, license })
  if (json) console.log(JSON.stringify({ folder, name, version, license }, null, 2))
  else {
    console.log(
      `${folder}: package ${name} ${version}, licence ${license}, with units, sports and facility types. Add your regions and sources, then rows, and run "tiyu check ${folder}".\n` +
        `${folder}：数据包 ${name} ${version}，许可 ${license}，已有单位、运动项目与设施类型。请先补充地区与来源，再填写各表，并运行 “tiyu check ${folder}”。`,
    )
  }
}

/** `tiyu init` */
export function initCommand(): Command {
  return new Command('init')
    .description(
      'Create an empty data package: all tables, with the codes of units, sports and facility types.\n新建空的数据包：含全部表，以及单位、运动项目与设施类型代码。',
    )
    .argument('<folder>', 'new folder of the package 数据包的新文件夹')
    .option(
      '--name <name>',
      'name of the package; that of the folder by default 数据包名称，缺省为文件夹名',
      parseWith(PACKAGE_NAME, 'Use lower-case letters, digits, points and hyphens. 请用小写字母、数字、点与连字符。'),
    )
    .option('--title <title>', 'title of the package, in any language 数据包标题，语言不限')
    .option(
      '--package-version <version>',
      'version of the package 数据包版本',
      parseWith(PACKAGE_VERSION, 'Give a year and a number, such as 2020.1. 请写年份加序号，如 2020.1。'),
      `${new Date().getFullYear()}.1`,
    )
    .option('--license <id>', 'licence, by its SPDX identifier 许可协议的 SPDX 标识', 'CC-BY-4.0')
    .option(
      '--package <folder>',
      'package with the codes to copy; DATA_DIR by default 提供代码的数据包，缺省为 DATA_DIR',
    )
    .option('--json', 'print JSON 输出 JSON')
    .addHelpText(
      'after',
      examplesHelp([
        ['tiyu init my-city', 'an empty package 空的数据包'],
        [
          'tiyu init my-city --title "Sport in Musterstadt" --license CC0-1.0',
          'with a title and a licence 带标题与许可',
        ],
      ]),
    )
    .action(run)
}
