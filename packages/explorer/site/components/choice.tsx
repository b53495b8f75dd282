import { type Named, nameOf } from '../language.ts'
import { useSite } from '../site-context.ts'

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly options: readonly (Named & { readonly code: string })[]
  readonly value: string | null
  /** The type of the API by whose search options are found in pinyin and initials. */
  readonly searchedType: 'Indicator' | 'Region'
}

/** A choice among rows with a name in both languages. */
export function Choice({ name, label, options, value, searchedType }: ChoiceProps) {
  const { language, links } = useSite()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <label>
      {label}
      <select
        name={name}
        data-combobox
        data-search-type={searchedType}
        data-search-address={links.page('/search', language)}
        data-search-scope="options"
      >
        {options.map((option) => (
          <option
            key={option.code}
            value={option.code}
            selected={option.code === value}
            data-other={nameOf(option, other)}
          >
            {nameOf(option, language)}
          </option>
        ))}
      </select>
    </label>
  )
}
