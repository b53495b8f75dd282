// Segments Chinese sentences into words.
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

/** A word and its offset. */
export interface Token {
  readonly text: string
  readonly start: number
}

/** Segments sentences. */
export interface Segmenter {
  cut(sentence: string): Token[]
}

/** Creates a segmenter that knows these names in addition to its dictionary. */
export function createSegmenter(names: Iterable<string>): Segmenter {
  const jieba = Jieba.withDict(dict)
  const lines = [...new Set(names)]
    .filter((name) => name.length > 1 && !/\s/.test(name))
    .map((name) => `${name} 100000 n`)
  if (lines.length > 0) jieba.loadDict(Buffer.from(`${lines.join('\n')}\n`))
  return {
    cut(sentence) {
      let start = 0
      return jieba.cut(sentence).map((text) => {
        const token = { text, start }
        start += text.length
        return token
      })
    },
  }
}
