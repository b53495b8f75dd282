// What people write where they know nothing, in many languages, besides the signs that always say so.

const MISSING_VALUE_WORDS: ReadonlySet<string> = new Set([
  ...[
    'k. a.',
    'k.a.',
    'keine angabe',
    'keine angaben',
    'unbekannt',
    'n.v.t.',
    'onbekend',
    'okänt',
    'ukendt',
    'ei tietoa',
  ],
  ...['n/d', 'n.d.', 's/d', 's.d.', 'sin datos', 'sin información', 'no disponible', 'sem dados', 'desconhecido'],
  ...['nc', 'n.c.', 'non renseigné', 'inconnu', 'inconnue', 'sconosciuto', 'non disponibile', 'brak', 'brak danych'],
  ...['unknown', 'none', 'not known', 'not available', 'not applicable', 'tbc', 'tbd', '#n/a', '<null>', '?'],
  ...[
    'нет',
    'нет данных',
    'неизвестно',
    '无',
    '不详',
    '未知',
    '暂无',
    '無',
    '不詳',
    '－',
    '―',
    '—',
    'なし',
    '不明',
    '없음',
    '미상',
  ],
])

/** The words of these cells that say nothing, as they are written. */
export function findMissingValues(cells: readonly string[]): string[] {
  return [...new Set(cells.map((cell) => cell.trim()).filter((cell) => MISSING_VALUE_WORDS.has(cell.toLowerCase())))]
}
