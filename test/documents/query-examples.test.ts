import { type RunningService, readExamples } from '@tiyu/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { postQuery, startService } from '../service/started-service.ts'

const examples = await readExamples()

let service: RunningService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.close())

it.each(examples.map((example) => [example.file, example] as const))(
  '%s has the response it documents',
  async (_file, example) => {
    const response = await postQuery(service.url, example.query, JSON.parse(example.variables ?? '{}') as object)
    expect(response).toEqual(JSON.parse(example.answer))
  },
)
