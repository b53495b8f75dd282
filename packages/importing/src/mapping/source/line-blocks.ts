const LINE_END = 0x0a

/** The bytes of a file in blocks that end with a line, so that no character of an ASCII-based encoding is cut. */
export async function* readLineBlocks(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let pending: Buffer[] = []
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(LINE_END)
    if (end < 0) {
      pending.push(chunk)
      continue
    }
    yield Buffer.concat([...pending, chunk.subarray(0, end + 1)])
    pending = [chunk.subarray(end + 1)]
  }
  const last = Buffer.concat(pending)
  if (last.length > 0) yield last
}
