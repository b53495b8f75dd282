// A plain regular expression as a peer: a number, 万 or 亿, and one of the usual units.
import { type Peer, SCALES } from './peer.ts'

const FIGURE =
  /(\d[\d,]*(?:\.\d+)?)\s*(万亿|万|亿)?\s*(平方米|公里|人次|元|%|亩|米|[个人家件套座块项场次期支枚分辆处条所片台名])/g

/** Finds figures by the expression. */
export const plainExpression: Peer = {
  name: 'plain expression',
  *find(text) {
    for (const { index, 0: words, 1: digits = '', 2: scale = '', 3: unit = '' } of text.matchAll(FIGURE)) {
      const amount = Number(digits.replaceAll(',', '')) * (SCALES[scale] ?? 1)
      yield { start: index, end: index + words.length, amount, unit: unit.replace('名', '人') }
    }
  },
}
