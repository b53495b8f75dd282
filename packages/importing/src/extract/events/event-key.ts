// Tells whether two names are of one event.
import { readInteger } from '../text/integer-words.ts'
import { classify, type WordClass } from '../text/sentence-text.ts'

const GAMES: readonly WordClass[] = [
  ['national-games', /全国运动会|中华人民共和国.*运动会|全运会/],
  ['provincial-games', /省.*运动会|省运会/],
  ['city-games', /市.*运动会|市运会/],
]

/** Returns the edition that a name states; empty if it states none. */
export function parseEdition(name: string): string {
  const ordinal = /第([一二三四五六七八九十\d]+)届/.exec(name)?.[1]
  if (!ordinal) return name.includes('首届') ? '1' : ''
  return String(readInteger(ordinal) ?? '')
}

/** Returns the key of an event, equal for its variant names: name without marks, or Games and edition. */
export function eventKey(name: string): string {
  const edition = parseEdition(name)
  const games = edition && classify(name, GAMES)
  return games ? `${games} ${edition}` : name.replace(/[“”《》·\s]|^(?:19|20)\d\d年?度?/g, '')
}
