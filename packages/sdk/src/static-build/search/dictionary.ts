import { compareCodePoints } from '@tiyu/search'
import type { SearchFiles } from './search-files.ts'
import { fileOf, placeOf, type Ranks, type TokenLists } from './search-format.ts'

/** A token, and where its lists are. */
export interface DictionaryToken {
  readonly token: string
  /** The lists by prefix, such as `F=`, and by sample level. */
  readonly lists: TokenLists[1]
  /** Number of its file. */
  readonly file: number
}

/** Tokens in their order in files, with the places of the entries that have them. */
export class Dictionary {
  private readonly files: SearchFiles
  private readonly name: 'tokens' | 'sampledNames' | 'names'

  constructor(files: SearchFiles, name: 'tokens' | 'sampledNames' | 'names') {
    this.files = files
    this.name = name
  }

  /** Returns the tokens that a text is or, with `isBeginning`, that begin with it, in order. */
  async matching(text: string, isBeginning: boolean): Promise<readonly DictionaryToken[]> {
    const found: DictionaryToken[] = []
    if (isBeginning) for await (const one of this.beginning(text)) found.push(one)
    else found.push(...[await this.find(text)].filter((one) => one !== undefined))
    return found
  }

  /** Returns a token that is in any entry. */
  async find(token: string): Promise<DictionaryToken | undefined> {
    const file = this.fileOf(token)
    return (await this.read(file)).find((one) => one.token === token)
  }

  /** Yields the tokens that begin so, in order. */
  async *beginning(prefix: string): AsyncGenerator<DictionaryToken, void, undefined> {
    for (let file = Math.max(0, this.fileOf(prefix)); file < this.firsts.length; file += 1) {
      // A file that begins behind the tokens is not read.
      const first = this.firsts[file] as string
      if (compareCodePoints(first, prefix) > 0 && !first.startsWith(prefix)) return
      for (const one of await this.read(file)) if (one.token.startsWith(prefix)) yield one
    }
  }

  /** Returns the places of the entries of one sample level that have a token. */
  async places({ token, lists, file }: DictionaryToken, prefix: string, level: number): Promise<number[]> {
    const ranks = lists[prefix]?.[level] ?? []
    if (typeof ranks !== 'number') return placesOf(ranks, level)
    const long = await this.files.read<Readonly<Record<string, readonly number[]>>>(`${this.name}/${file}-${level}`)
    return placesOf(long[prefix + token] ?? [], level)
  }

  private get firsts(): readonly string[] {
    return this.files.summary[this.name]
  }

  private fileOf(token: string): number {
    return fileOf(this.firsts, token, compareCodePoints)
  }

  private async read(file: number): Promise<DictionaryToken[]> {
    if (file < 0) return []
    const content = await this.files.read<readonly TokenLists[]>(`${this.name}/${file}`)
    return content.map(([token, lists]) => ({ token, lists, file }))
  }
}

/** Returns how many entries of one sample level have a token. */
export function countRanks({ lists }: DictionaryToken, prefix: string, level: number): number {
  const ranks: Ranks = lists[prefix]?.[level] ?? 0
  return typeof ranks === 'number' ? ranks : ranks.length
}

/** Returns how many entries have a token. */
export const countAll = ({ lists }: DictionaryToken, prefix: string): number =>
  (lists[prefix] ?? []).reduce<number>((sum, ranks) => sum + (typeof ranks === 'number' ? ranks : ranks.length), 0)

function placesOf(differences: readonly number[], level: number): number[] {
  let rank = 0
  return differences.map((difference) => {
    rank += difference
    return placeOf(rank, level)
  })
}
