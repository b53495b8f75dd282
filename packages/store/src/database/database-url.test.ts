import { expect, test } from 'vitest'
import { findDatabaseUrlProblem, withoutPassword } from './database-url.ts'

const HOST = 'postgresql://tiyu:secret@127.0.0.1'

test.each([
  `${HOST}/db`,
  `${HOST}:65535/db`,
  'postgres://db',
  'postgresql:///db?host=/var/run/postgresql',
  'postgresql://[::1]:5432/db',
  `${HOST}/db?sslmode=disable&application_name=x`,
])('accepts %s', (url) => {
  expect(findDatabaseUrlProblem(url)).toBeUndefined()
})

test.each([
  ['mysql://127.0.0.1/db', /^expected a URL such as postgresql:/],
  ['postgresql://', /^expected a URL/],
  [`${HOST}:99999/db`, /^the port must be a number from 1 to 65535$/],
  ['postgresql://127.0.0.1:99999', /^the port/],
  [`${HOST}:5432/db?port=99999`, /^the port/],
  [`${HOST}/db?port=many`, /^the port/],
  [`${HOST}:port/db`, /^expected a URL/],
  [`${HOST}/db?sslmode=requre`, /^sslmode must be one of disable, .*verify-full/],
  [`${HOST}/db?sslmode=verify-full&sslrootcert=/no/ca.pem`, /file \/no\/ca\.pem cannot be read$/],
])('refuses %s', (url, message) => {
  const problem = findDatabaseUrlProblem(url)
  expect(problem?.en).toMatch(message)
  expect(problem?.zh).toMatch(/\p{Script=Han}/u)
})

test.each([
  [`${HOST}:99999/db`, 'postgresql://tiyu:***@127.0.0.1:99999/db'],
  ['postgresql://db/x?user=a&password=secret&port=1', 'postgresql://db/x?user=a&password=***&port=1'],
  ['postgresql://tiyu@db/x', 'postgresql://tiyu@db/x'],
  ['postgresql://tiyu:se/cr@et@db/x', 'postgresql://tiyu:***@db/x'],
  ['4000', '4000'],
])('%s is shown without its password', (url, shown) => {
  expect(withoutPassword(url)).toBe(shown)
})
