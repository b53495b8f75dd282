import type { TokenLists as FileTokenLists, Ranks } from '@tiyu/sdk/static-search-format'
import { compareCodePoints } from '@tiyu/search'
import type { SearchOutput } from './search-output.ts'
import type { TokenLists } from './token-lists.ts'

/** Characters of a file, about. */
const FILE_SIZE = 8192

/** Ranks of one level that are in the file of their token; more have a file of their own. */
const MAX_INLINE = 512

/** Ranks in the other files of a file, about: a search for one of its tokens reads them all. */
const MAX_LONG = 16_384

const differences = (ranks: readonly number[]) => ranks.map((rank, at) => rank - (ranks[at - 1] ?? 0))

/** A file of a dictionary while it is filled. */
class DictionaryFile {
  private readonly texts: string[] = []
  private readonly long = new Map<number, Record<string, number[]>>()
  private size = 0
  private longRanks = 0
  private first: string | undefined

  get firstToken(): string | undefined {
    return this.first
  }

  get isFull(): boolean {
    return this.size >= FILE_SIZE || this.longRanks >= MAX_LONG
  }

  add(token: string, lists: ReturnType<TokenLists['listsOf']>): void {
    this.first ??= token
    const entries = lists.map(([prefix, byLevel]): [string, Ranks[]] => [
      prefix,
      byLevel.map((ranks, level) => this.ranksOf(prefix + token, ranks, level)),
    ])
    const entry: FileTokenLists = [token, Object.fromEntries(entries)]
    const text = JSON.stringify(entry)
    this.texts.push(text)
    this.size += text.length
  }

  async write(output: SearchOutput, name: string): Promise<void> {
    await output.writeText(name, `[${this.texts.join(',')}]`)
    for (const [level, lists] of this.long) await output.writeText(`${name}-${level}`, JSON.stringify(lists))
  }

  private ranksOf(key: string, ranks: readonly number[], level: number): Ranks {
    if (ranks.length <= MAX_INLINE) return differences(ranks)
    const ofLevel = this.long.get(level) ?? {}
    this.long.set(level, ofLevel)
    ofLevel[key] = differences(ranks)
    this.longRanks += ranks.length
    return ranks.length
  }
}

/** Writes tokens in order, as files of about the same size; returns the first token of each. */
export async function writeDictionary(output: SearchOutput, name: string, lists: TokenLists): Promise<string[]> {
  const firsts: string[] = []
  let file = new DictionaryFile()
  const writeFile = async () => {
    if (file.firstToken === undefined) return
    await file.write(output, `${name}/${firsts.length}`)
    firsts.push(file.firstToken)
    file = new DictionaryFile()
  }
  for (const token of lists.tokens().sort(compareCodePoints)) {
    file.add(token, lists.listsOf(token))
    if (file.isFull) await writeFile()
  }
  await writeFile()
  return firsts
}
