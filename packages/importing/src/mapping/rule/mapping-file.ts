// The text of a mapping file: YAML whose scalars all stay text, and where each key stands in it.

import type { Problem } from '@tiyu/model'
import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml'
import { MappingError } from '../mapping-error.ts'

/** Keys and positions from the root of the mapping down to a value. */
export type MappingPath = readonly (string | number)[]

/** A mapping file, parsed but not judged. */
export interface MappingFile {
  readonly file: string
  readonly content: unknown
  /** Where the value at a path stands, or its nearest surroundings where it does not. */
  locate(path: MappingPath): Pick<Problem, 'file' | 'line' | 'column'>
}

const YAML_HINT: Problem['hint'] = {
  en: "Indent with spaces, and put a text with a colon, #, brackets or braces between 'single quotes'.",
  zh: "请用空格缩进；含冒号、#、方括号或花括号的文字请加 '单引号'。",
}

/**
 * Parses the text of a mapping.
 * @throws MappingError where it is no YAML
 */
export function parseMappingFile(text: string, file: string): MappingFile {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { schema: 'failsafe', lineCounter, prettyErrors: false })
  // What follows the first error of syntax only follows from it.
  const [error] = document.errors
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0])
    const message = { en: `It is not YAML: ${error.message}.`, zh: '不是有效的 YAML。' }
    throw new MappingError([{ file, line, column: col, message, hint: YAML_HINT }])
  }
  const nodeAt = (path: MappingPath) => document.getIn(path, true) as Node | undefined
  return {
    file,
    content: document.toJS() as unknown,
    locate(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const offset =
          findKeyOffset(nodeAt(path.slice(0, length - 1)), path[length - 1]) ??
          nodeAt(path.slice(0, length))?.range?.[0]
        if (offset === undefined) continue
        const { line, col } = lineCounter.linePos(offset)
        return { file, line, column: col }
      }
      return { file, line: 1 }
    },
  }
}

/** Where a key of a map begins. */
function findKeyOffset(parent: Node | undefined, key: string | number | undefined): number | undefined {
  if (!isMap(parent)) return undefined
  const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key)
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined
}
