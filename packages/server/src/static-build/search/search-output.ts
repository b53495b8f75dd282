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

  /** Writes a JSON text; returns its path. */
  async writeText(name: string, text: string): Promise<string> {
    const path = `search/${name}${this.extension}`
    await this.output.write(path, this.isCompressed ? gzipText(text) : text)
    return path
  }
}
