// Writes the tables of coordinate systems from what epsg-registry.py reads in PROJ.
// usage: node codegen/epsg-registry.ts CANDIDATES.json…
import { readFileSync, writeFileSync } from 'node:fs'
import { type Candidate, classify, type Registry } from './epsg-classification.ts'

const FOLDER = new URL('../src/mapping/coordinates/', import.meta.url)

function writeTable(path: string, header: readonly string[], rows: readonly (readonly (number | string)[])[]): void {
  const lines = [header, ...rows].map((cells) => cells.join('\t'))
  writeFileSync(new URL(path, FOLDER), `${lines.join('\n')}\n`)
}

function byCode([one]: readonly (number | string)[], [other]: readonly (number | string)[]): number {
  return Number(one) - Number(other)
}

function writeRegistry({ systems, shifts, refused, samples }: Registry): void {
  writeTable(
    'registry/systems.tsv',
    ['code', 'name', 'projection', 'axes', 'shifts', 'area', 'coverage', 'accuracy'],
    systems,
  )
  writeTable('registry/datum-shifts.tsv', ['operations', 'parameters', 'area'], shifts)
  writeTable('registry/refused-systems.tsv', ['code', 'name', 'reason', 'alternative'], refused.toSorted(byCode))
  writeTable('testing/proj-samples.tsv', ['code', 'x', 'y', 'longitude', 'latitude'], samples)
}

const systems = process.argv
  .slice(2)
  .flatMap((path) => (JSON.parse(readFileSync(path, 'utf8')) as { systems: Candidate[] }).systems)
const candidates = [...new Map(systems.map((system) => [system.code, system])).values()]
const registry = classify(candidates.toSorted((one, other) => one.code - other.code))
writeRegistry(registry)
console.log(registry.summary)
