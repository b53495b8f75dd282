// The floor: bare node:http that sends prepared responses by the path `/QUERY/INDEX`.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'

const { ANSWERS = '', PORT } = process.env

const responsesByQuery = JSON.parse(await readFile(ANSWERS, 'utf8')) as Record<string, string[]>
const responses = new Map<string, Buffer>(
  Object.entries(responsesByQuery).flatMap(([query, bodies]) =>
    bodies.map((body, index) => [`/${query}/${index}`, Buffer.from(body)] as const),
  ),
)

createServer((request, response) => {
  request.on('data', () => {})
  request.on('end', () => {
    const body = responses.get(request.url ?? '')
    if (!body) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length })
    response.end(body)
  })
}).listen(Number(PORT), '127.0.0.1')
