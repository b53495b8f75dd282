import type { Row, Send } from './statements.ts'

interface Asked {
  readonly obj: Row
  readonly params: Readonly<Record<string, number>>
}

type Loader = (asked: readonly Asked[]) => Promise<unknown[]>

/** Mercurius would keep what a loader answers for the request; none is asked twice here. */
const opts = { cache: false }

/** The row that a foreign key points to. */
function one(send: Send, statement: Parameters<Send>[0], key: string): { loader: Loader; opts: typeof opts } {
  const loader: Loader = async (asked) => {
    const keys = asked.map(({ obj }) => obj[key])
    const rows = await send(statement, [[...new Set(keys.filter((code) => code !== null))]])
    const byCode = new Map(rows.map((row) => [row.code, row]))
    return keys.map((code) => byCode.get(code) ?? null)
  }
  return { loader, opts }
}

/** The first rows that point to each region. */
function several(send: Send, statement: Parameters<Send>[0], limit: string): { loader: Loader; opts: typeof opts } {
  const loader: Loader = async (asked) => {
    const rows = await send(statement, [asked.map(({ obj }) => obj.code), asked[0]?.params[limit]])
    const byRegion = Map.groupBy(rows, ({ regionCode }) => regionCode)
    return asked.map(({ obj }) => byRegion.get(obj.code) ?? [])
  }
  return { loader, opts }
}

/** The loaders of all fields that lead from one table to another. */
export function loadersOf(send: Send) {
  return {
    Region: {
      parent: one(send, 'regions', 'parentCode'),
      facilities: several(send, 'facilitiesOf', 'first'),
      observations: several(send, 'observationsOf', 'latest'),
    },
    Facility: { region: one(send, 'regions', 'regionCode'), type: one(send, 'types', 'typeCode') },
    Observation: { indicator: one(send, 'indicators', 'indicatorCode'), unit: one(send, 'units', 'unitCode') },
  }
}
