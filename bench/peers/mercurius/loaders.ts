import type { Row, SendStatement } from './statements.ts'

interface LoaderQuery {
  readonly obj: Row
  readonly params: Readonly<Record<string, number>>
}

type Loader = (asked: readonly LoaderQuery[]) => Promise<unknown[]>

/** Mercurius would keep what a loader answers for the request; none is asked twice here. */
const opts = { cache: false }

/** The row that a foreign key points to. */
function loadOne(
  send: SendStatement,
  statement: Parameters<SendStatement>[0],
  key: string,
): { loader: Loader; opts: typeof opts } {
  const loader: Loader = async (queries) => {
    const keys = queries.map(({ obj }) => obj[key])
    const rows = await send(statement, [[...new Set(keys.filter((code) => code !== null))]])
    const byCode = new Map(rows.map((row) => [row.code, row]))
    return keys.map((code) => byCode.get(code) ?? null)
  }
  return { loader, opts }
}

/** The first rows that point to each region. */
function loadMany(
  send: SendStatement,
  statement: Parameters<SendStatement>[0],
  limit: string,
): { loader: Loader; opts: typeof opts } {
  const loader: Loader = async (queries) => {
    const rows = await send(statement, [queries.map(({ obj }) => obj.code), queries[0]?.params[limit]])
    const byRegion = Map.groupBy(rows, ({ regionCode }) => regionCode)
    return queries.map(({ obj }) => byRegion.get(obj.code) ?? [])
  }
  return { loader, opts }
}

/** The loaders of all fields that lead from one table to another. */
export function createLoaders(send: SendStatement) {
  return {
    Region: {
      parent: loadOne(send, 'regions', 'parentCode'),
      facilities: loadMany(send, 'facilitiesOf', 'first'),
      observations: loadMany(send, 'observationsOf', 'latest'),
    },
    Facility: { region: loadOne(send, 'regions', 'regionCode'), type: loadOne(send, 'types', 'typeCode') },
    Observation: { indicator: loadOne(send, 'indicators', 'indicatorCode'), unit: loadOne(send, 'units', 'unitCode') },
  }
}
