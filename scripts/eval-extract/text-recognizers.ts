// The recognizers of @microsoft/recognizers-text-suite for Chinese as peers, if they are installed.
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Peer, PeerFigure } from './peer.ts'

/** Root with the recognizers, which only the evaluation installs. */
const ROOT = fileURLToPath(new URL('../../test/extract/peers/package.json', import.meta.url))

/** What the library returns; `end` is the last character. */
interface Recognition {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly resolution: { readonly value?: string | null; readonly unit?: string }
}

type Recognize = (text: string, culture: string) => readonly Recognition[]
type Suite = Readonly<
  Record<'recognizeCurrency' | 'recognizeDimension' | 'recognizePercentage' | 'recognizeNumber', Recognize>
>

const UNITS: Readonly<Record<string, string>> = {
  'Chinese yuan': '元',
  'Square meter': '平方米',
  'Square kilometer': '平方公里',
  Hectare: '公顷',
  Kilometer: '公里',
  Meter: '米',
  Mu: '亩',
}

function unitOf({ text, resolution }: Recognition): string {
  if (resolution.unit !== undefined) return UNITS[resolution.unit] ?? resolution.unit
  return text.endsWith('百分点') ? '个百分点' : '%'
}

function toFigure(recognition: Recognition, unit: string | undefined): PeerFigure[] {
  const { start, end, resolution } = recognition
  const amount = Math.abs(Number.parseFloat(resolution.value ?? ''))
  return Number.isNaN(amount) ? [] : [{ start, end: end + 1, amount, unit }]
}

/** Returns the recognizers of numbers with a unit, and of numbers alone; none if they are not installed. */
export function loadTextRecognizers(): Peer[] {
  let suite: Suite
  try {
    suite = createRequire(ROOT)('@microsoft/recognizers-text-suite') as Suite
  } catch {
    return []
  }
  const { recognizeCurrency, recognizeDimension, recognizePercentage, recognizeNumber } = suite
  return [
    {
      name: 'recognizers, with unit',
      find: (text) =>
        [recognizeCurrency, recognizeDimension, recognizePercentage]
          .flatMap((recognize) => recognize(text, 'zh-cn'))
          .flatMap((one) => toFigure(one, unitOf(one))),
    },
    {
      name: 'recognizers, value alone',
      find: (text) => recognizeNumber(text, 'zh-cn').flatMap((one) => toFigure(one, undefined)),
    },
  ]
}
