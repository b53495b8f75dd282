// The readings of Chinese characters, whose dictionary has 140 kB. Most hits have the text as it is typed, and need none.
import type { PinyinReader } from '@tiyu/search'

/** Loads the readings of Chinese characters. */
export const loadPinyin = async (): Promise<PinyinReader> => (await import('./pinyin.ts')).pinyinReader

/** Thrown where readings are needed. */
class PinyinNeeded extends Error {}

const unloaded = () => {
  throw new PinyinNeeded()
}

const unloadedReader: PinyinReader = { toPinyin: unloaded, characterSyllables: unloaded }

/** Computes a value, with readings of characters only if it needs them. */
export async function withPinyin<Value>(compute: (pinyin: PinyinReader) => Value): Promise<Value> {
  try {
    return compute(unloadedReader)
  } catch (error) {
    if (!(error instanceof PinyinNeeded)) throw error
    return compute(await loadPinyin())
  }
}
