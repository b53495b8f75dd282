import { visitTokens } from '@tiyu/model/search-tokens'
import type { FoldedText } from '../search/searchable-row.ts'
import type { TokenTally } from '../search/token-counter.ts'
import { TokenSet } from '../search/token-set.ts'
import type { BinaryEncoder } from './binary-encoder.ts'

/** Writes the text of an entry, and its tokens with their prefixes, each token once per prefix. */
export class TokenWriter {
  private readonly encoder: BinaryEncoder
  private readonly seenTokens = new TokenSet()
  private source = ''
  private prefix = ''
  private counts: TokenTally | undefined

  constructor(encoder: BinaryEncoder) {
    this.encoder = encoder
  }

  writeTexts(texts: readonly FoldedText[]): void {
    for (const [index, text] of texts.entries()) {
      if (index > 0) this.encoder.write(' ')
      this.encoder.write(typeof text === 'string' ? text : text.text)
    }
  }

  /** Forgets the tokens written so far, before those of another prefix. */
  clearSeen(): void {
    this.seenTokens.clear()
  }

  /** Sets the prefix of the tokens that follow, and where pairs of them are counted. */
  startPrefix(prefix: string, counts?: TokenTally): void {
    this.prefix = prefix
    this.counts = counts
  }

  writeTokens(texts: readonly FoldedText[]): void {
    for (const text of texts) {
      if (typeof text === 'string') {
        this.source = text
        visitTokens(text, this.writeUnseen)
      } else this.writeWholeTokens(text.tokens)
    }
  }

  writeWholeTokens(tokens: readonly string[]): void {
    for (const token of tokens) {
      this.source = token
      this.writeUnseen(0, token.length)
    }
  }

  private readonly writeUnseen = (from: number, to: number): void => {
    if (!this.seenTokens.add(this.source, from, to)) return
    this.encoder.writeLexeme(this.prefix, this.source, from, to)
    this.counts?.add(this.source, from, to)
  }
}
