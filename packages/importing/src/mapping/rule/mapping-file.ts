// Parses a mapping file: YAML whose scalars all remain text, with the position of each key.
import type { Bilingual, FilePosition } from '@tiyu/model'
import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml'
import { MappingError } from '../errors.ts'

/** Keys and indexes from the root of a mapping to a value. */
export type MappingPath = readonly (string | number)[]

/** A parsed mapping file, not yet validated. */
export interface MappingFile {
  readonly file: string
  readonly content: unknown
  /** Returns the position of the value at a path, or of its nearest ancestor. */
  locate(path: MappingPath): FilePosition
}

const YAML_HINT: Bilingual = {
  en: "Indent with spaces, and put texts with a colon, #, brackets or braces in 'single quotes'.",
  zh: "请用空格缩进；含冒号、#、方括号或花括号的文字请加 '单引号'。",
}

/**
 * Parses the text of a mapping.
 * @throws MappingError if it is not valid YAML
 */
export function parseMappingFile(text: string, file: string): MappingFile {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { schema: 'failsafe', lineCounter, prettyErrors: false })
  // Later syntax errors are consequences of the first.
  const [error] = document.errors
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0])
    const message = { en: `Invalid YAML: ${error.message}.`, zh: '不是有效的 YAML。' }
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

/** Returns the offset of a key of a map. */
function findKeyOffset(parent: Node | undefined, key: string | number | undefined): number | undefined {
  if (!isMap(parent)) return undefined
  const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key)
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined
}
