import { gzipText } from '../gzip.ts'
import type { OutputFolder } from '../output-folder.ts'

/** The folder with the files of a search. */
export class SearchOutput {
  /** What names of files end in. */
  readonly extension: string
  private readonly output: OutputFolder
  private readonly isCompressed: boolean

  constructor(output: OutputFolder, isCompressed: boolean) {
    this.output = output
    this.isCompressed = isCompressed
    this.extension = isCompressed ? '.json.gz' : '.json'
  }

  /** Writes a JSON text. */
  writeText(name: string, text: string): Promise<void> {
    return this.output.write(`search/${name}${this.extension}`, this.isCompressed ? gzipText(text) : text)
  }

  /** Writes the summary, which is not compressed; returns its path. */
  async writeSummary(content: unknown): Promise<string> {
    const path = 'search/index.json'
    await this.output.write(path, JSON.stringify(content))
    return path
  }
}
