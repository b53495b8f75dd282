import { describe, expect, it } from 'vitest'
import { Neighbourhoods } from './neighbourhoods.ts'

/** Facilities of Finland, Ordu in Turkey and Fiji. */
const neighbourhoods = new Neighbourhoods()
for (const [code, longitude, latitude] of [
  ['FI-18-helsinki', 24.94, 60.17],
  ['FI-19-turku', 22.27, 60.45],
  ['FI-10-rovaniemi', 25.72, 66.5],
  ['TR-52', 37.87, 40.98],
  ['TR-52', 37.9, 40.95],
  ['TR-52', 37.5, 41.0],
  ['FJ-C', 178.44, -18.14],
] as const)
  neighbourhoods.add(code, [longitude, latitude])

describe('longitude and latitude of a country with known facilities', () => {
  it.each([
    ['in Oman for Finland', 'FI-18', 60.17, 24.94],
    ['in the Arctic for a county of China', '650102', 43.8, 87.6],
    ['in Russia for a county of China', '540102', 29.65, 91.1],
    ['west of China', '653201', 37.1, 79.9],
  ])('are exchanged: %s', (_, code, longitude, latitude) => {
    expect(neighbourhoods.isExchanged(code, [longitude, latitude])).toBe(true)
  })

  it.each([
    ['among the others', 'FI-18', 24.9, 60.2],
    ['far from the others, also if they were exchanged', 'FI-18', 19.9, 45.1],
    ['far in the same country, near the others if they were exchanged', 'TR-72', 41.1, 37.9],
    ['in China', '653201', 79.9, 37.1],
    ['of a country with too few others', 'FJ-C', -18.1, 178.4],
    ['of a country without others', 'NO-03', 59.9, 10.7],
  ])('are not exchanged: %s', (_, code, longitude, latitude) => {
    expect(neighbourhoods.isExchanged(code, [longitude, latitude])).toBe(false)
  })
})
