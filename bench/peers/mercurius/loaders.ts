import type { Row, SendStatement } from './statements.ts'

interface LoaderQuery {
  readonly obj: Row
  readonly params: Readonly<Record<string, number>>
}

type Loader = (queries: readonly LoaderQuery[]) => Promise<unknown[]>

/** Mercurius caches the results of loaders per request; no query needs a row twice. */
const opts = { cache: false }

/** Loader of the row that a foreign key references. */
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

/** Loader of the first rows that reference each region. */
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

/** Loaders of all fields that join tables. */
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
