// What Node alone can do: the answers of all questions, made beforehand, by the address `/QUESTION/NUMBER`.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'

const { ANSWERS = '', PORT } = process.env

const responsesByQuery = JSON.parse(await readFile(ANSWERS, 'utf8')) as Record<string, string[]>
const responses = new Map<string, Buffer>(
  Object.entries(responsesByQuery).flatMap(([question, list]) =>
    list.map((answer, number) => [`/${question}/${number}`, Buffer.from(answer)] as const),
  ),
)

createServer((request, response) => {
  request.on('data', () => {})
  request.on('end', () => {
    const answer = responses.get(request.url ?? '')
    if (!answer) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': answer.length })
    response.end(answer)
  })
}).listen(Number(PORT), '127.0.0.1')
