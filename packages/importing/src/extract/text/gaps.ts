// Removes the spaces beside Chinese characters, as between a number and its unit: 16 个.

/** A text with the offset of each character in the text of the report. */
export interface OffsetText {
  readonly text: string
  readonly offsets: readonly number[]
}

const CHINESE = '[\\u2e80-\\u9fff\\uf900-\\ufaff，。；：、！？“”‘’（）《》〈〉【】〔〕]'
const GAP = new RegExp(`(?<=${CHINESE})[ \\t\\u3000\\u00a0]+|[ \\t\\u3000\\u00a0]+(?=${CHINESE})`, 'g')
/** Full-width digits, letters, full stop of a decimal and per cent sign. */
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ％]|(?<=[０-９])．(?=[０-９])/g
/** Phrases of a title, which are separated by a space: 召开工作会议 部署重点任务. */
const MIN_TITLE_PHRASE = 4

/** Makes full-width digits half-width and removes the spaces beside Chinese characters; one between the phrases of a title becomes a comma. */
export function closeGaps({ text: asWritten, offsets }: OffsetText): OffsetText {
  const text = asWritten.replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
  const isTitle = !/[，。；！？]/.test(text)
  const remaining: number[] = []
  let closed = ''
  let last = 0
  const keep = (from: number, to: number) => {
    closed += text.slice(from, to)
    for (let at = from; at < to; at += 1) remaining.push(offsets[at] as number)
  }
  for (const { index, 0: gap } of text.matchAll(GAP)) {
    if (isItemNumber(text.slice(0, index), text.slice(index + gap.length))) continue
    keep(last, index)
    last = index + gap.length
    if (!isTitle || !dividesTitle(text.slice(0, index), text.slice(last))) continue
    closed += '，'
    remaining.push(offsets[index] as number)
  }
  keep(last, text.length)
  return { text: closed, offsets: remaining }
}

function dividesTitle(before: string, after: string): boolean {
  const phrase = new RegExp(`^[^ ]{${MIN_TITLE_PHRASE},}`)
  const [last = ''] = before.split(' ').slice(-1)
  return last.length >= MIN_TITLE_PHRASE && phrase.test(after) && !/\d$/.test(before) && !/^\d/.test(after)
}

/** True for the number of an item, which its space sets apart: 1 建设场地. */
function isItemNumber(before: string, after: string): boolean {
  return (
    /^\d{1,2}$/.test(before) &&
    /^[\u4e00-\u9fff]{2}/.test(after) &&
    !/^(?:[年月日]|[个项人名场次支家处条块座]\D)/.test(after)
  )
}
