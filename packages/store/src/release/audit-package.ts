import { collectFindings, type Finding } from '@tiyu/audit'
import { loadDescriptor, readRows } from '@tiyu/datapackage'
import { tables } from '@tiyu/model'
import { FactCollector } from '../build/fact-collector.ts'

/**
 * Runs the audit rules over the package in `folder`, which must have passed `checkPackage`.
 * @throws PackageError if datapackage.json is invalid
 */
export async function auditPackage(folder: string): Promise<Finding[]> {
  const descriptor = await loadDescriptor(folder)
  const collector = new FactCollector()
  for (const table of tables) {
    for await (const { values } of readRows(folder, descriptor, table, () => {})) collector.add(table.model, values)
  }
  return collectFindings(collector.facts())
}
