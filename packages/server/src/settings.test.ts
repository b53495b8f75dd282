import { describe, expect, test } from 'vitest'
import { readSettings, SettingsError, settings } from './settings.ts'

describe('readSettings', () => {
  test('has a default for every setting', () => {
    expect(readSettings({})).toEqual(readSettings(Object.fromEntries(Object.keys(settings).map((name) => [name, '']))))
  })

  test.each([
    ['PORT', '65536', /a number from 0 to 65535, such as 4000\. .*如 4000。$/],
    ['PORT', '80 ', /a number/],
    ['METRICS_PORT', '65536', /a number from 0 to 65535/],
    ['LOG_LEVEL', 'trace', /one of silent, error, warn, info, such as warn/],
    ['WORKERS', '0', /a number from 1 to 256/],
    ['CACHE_MB', '1e3', /megabytes/],
    ['SHUTDOWN_SECONDS', '-1', /seconds from 0 to 3600/],
    [
      'DATABASE_URL',
      'postgresql://u:secret@db:99999/x',
      /^DATABASE_URL="postgresql:\/\/u:\*\*\*@db:99999\/x": the port/,
    ],
    [
      'DATABASE_READ_URL',
      'postgresql://u:secret@a/x, postgresql://u:secret@b:99999/x',
      /^DATABASE_READ_URL="postgresql:\/\/u:\*\*\*@b:99999\/x": the port/,
    ],
    ['DATABASE_READ_URL', 'postgresql://a/x', /DATABASE_URL, which is missing/],
    ['DATABASE_URL', 'db.sqlite', /expected a URL such as postgresql:.*应为形如/],
  ])('refuses %s=%s and says what would be right', (name, text, message) => {
    const read = () => readSettings({ [name]: text })
    expect(read).toThrow(SettingsError)
    expect(read).toThrow(message)
    expect(read).not.toThrow(/secret/)
  })

  test('names all invalid settings at once', () => {
    expect(() => readSettings({ PORT: 'x', CACHE_MB: 'x' })).toThrow(/^PORT="x".*\nCACHE_MB="x"/)
  })
})
