// Sends the same response of 1 kB to every request: the response of a service to the query of the programs. Reports its port.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const codedRecord = (code: string, name: string, nameEn: string) => ({ code, name, nameEn })

const observation = (kind: string, exact: string, asWritten: string) => ({
  __typename: 'Observation',
  kind,
  exact,
  value: Number(exact),
  yearFrom: 2020,
  unit: codedRecord('pitch', '块', 'pitch'),
  region: codedRecord('140700', '晋中市', 'Jinzhong'),
  indicator: codedRecord('community-football-pitches-built', '社会足球场地建设数', 'Community football pitches built'),
  citations: [
    { asWritten, source: { title: '晋中市体育局 2020 年工作总结', titleEn: 'Annual report 2020, Jinzhong' } },
  ],
})

const observations = {
  nodes: [observation('TARGET', '48', '省政府下达晋中建设任务数48块'), observation('ACTUAL', '52', '累计已完成52块')],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: 'MQ', endCursor: 'Mg' },
  totalCount: 2,
}
const body = Buffer.from(JSON.stringify({ data: { observations } }))

const server = createServer((request, response) => {
  request.resume().on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length })
    response.end(body)
  })
})
server.listen(0, '127.0.0.1', () =>
  process.send?.({ port: (server.address() as AddressInfo).port, bytes: body.length }),
)
