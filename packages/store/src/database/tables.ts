import type { ModelName, ModelRow } from '@tiyu/model'

/** Row types of a release by table. */
export type DatabaseTables = {
  [Model in ModelName]: Model extends 'SearchEntry'
    ? ModelRow<Model> & { tokens: string; names: string }
    : ModelRow<Model>
}
