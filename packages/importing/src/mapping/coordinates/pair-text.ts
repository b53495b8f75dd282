// Splits a text with two coordinates, such as `37.69, 112.75`, `37°41′N 112°45′E` or 北纬37度41分，东经112度45分.
import { axisOfAngle, parseAngle, toHalfWidth } from './angle.ts'

/** Order of two coordinates; xy is longitude or easting first. */
export type AxisOrder = 'xy' | 'yx'

/** Two coordinates as written. */
export interface WrittenPair {
  readonly pair: readonly [string, string]
  /** Order that hemispheres or words say; undefined if they say none. */
  readonly order?: AxisOrder
}

const BRACKETS = /[()[\]{}]/g
const OUTER_SEPARATORS = /^[\s,;|/、]+|[\s,;|/、]+$/g
const PART_OF_NUMBER = /[\d.,]/

const trimSeparators = (text: string) => text.replaceAll(OUTER_SEPARATORS, '')

/** Returns the ways to split a text into two angles. */
function anglePairs(text: string): (readonly [string, string])[] {
  const pairs = new Map<string, readonly [string, string]>()
  for (let at = 1; at < text.length; at += 1) {
    if (PART_OF_NUMBER.test(text[at - 1] ?? '') && PART_OF_NUMBER.test(text[at] ?? '')) continue
    const pair = [trimSeparators(text.slice(0, at)), trimSeparators(text.slice(at))] as const
    if (pair.every((part) => parseAngle(part) !== undefined)) pairs.set(pair.join('|'), pair)
  }
  return [...pairs.values()]
}

/** Splits two numbers at the strongest separator between them. */
function numberPair(text: string): readonly [string, string] | undefined {
  const separator = /[;|/、\s]/.test(text) ? /[;|/、\s]+/ : /,/
  const [first, second, ...others] = text.split(separator).map(trimSeparators).filter(Boolean)
  return first !== undefined && second !== undefined && others.length === 0 ? [first, second] : undefined
}

function orderOf([first, second]: readonly [string, string]): AxisOrder | undefined {
  const [one, other] = [axisOfAngle(first), axisOfAngle(second)]
  if (one === 'EW' || other === 'NS') return 'xy'
  return one === 'NS' || other === 'EW' ? 'yx' : undefined
}

/** Longest text that is searched for angles. */
const MAX_LENGTH = 120

/** Splits a text with two coordinates; undefined if it can be split in no way, in several, or both name the same axis. */
export function splitPair(text: string): WrittenPair | undefined {
  const written = trimSeparators(toHalfWidth(text).replaceAll(BRACKETS, ' '))
  const [pair, ...others] = written.length > MAX_LENGTH ? [] : anglePairs(written)
  const split = pair ?? numberPair(written)
  if (!split || others.length > 0) return undefined
  const [one, other] = split.map(axisOfAngle)
  if (one !== undefined && one === other) return undefined
  const order = orderOf(split)
  return { pair: split, ...(order && { order }) }
}
