import type { ModelName, ModelRow } from '@tiyu/model'

/** The tables of a release, as Kysely types them. */
export type DatabaseTables = {
  [Model in ModelName]: Model extends 'SearchEntry' ? ModelRow<Model> & { tokens: string } : ModelRow<Model>
}
