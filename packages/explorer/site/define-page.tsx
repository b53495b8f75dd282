import { checkParameters } from './address-parameters.ts'
import type { AnyPage, Page } from './page.ts'

/** Defines a kind of page; what its view shows has the type of what it loads. */
export function definePage<Data>({ path, parameters = {}, load, title, View, Embedded }: Page<Data>): AnyPage {
  return {
    path,
    async open(request) {
      await checkParameters(parameters, request)
      const data = await load(request)
      if (!data) return undefined
      return {
        title: title(data, request.language),
        Content: () => <View data={data} />,
        Embedded: Embedded && (() => <Embedded data={data} />),
      }
    },
  }
}
