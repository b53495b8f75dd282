const LINE_END = 0x0a

/** The bytes of a file in blocks that end with a line, so that no character of an ASCII-based encoding is cut. */
export async function* wholeLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer[] = []
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(LINE_END)
    if (end < 0) {
      rest.push(chunk)
      continue
    }
    yield Buffer.concat([...rest, chunk.subarray(0, end + 1)])
    rest = [chunk.subarray(end + 1)]
  }
  const last = Buffer.concat(rest)
  if (last.length > 0) yield last
}
