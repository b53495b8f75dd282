import { browserText } from './browser-text.ts'
import { DelayedTask } from './delayed-task.ts'
import { PageUnavailableError } from './fetch-page.ts'
import { matchingOptions } from './matching-options.ts'
import { type ListedOption, OptionList } from './option-list.ts'
import { searchHits } from './search-hits.ts'
import { createStatus, type Status } from './status.ts'

/** Most rows that the search adds to the options of the list. */
const MAX_HITS = 20

const toListed = ({ value, label, dataset }: HTMLOptionElement): ListedOption => ({
  value,
  label,
  ...(dataset.other && { note: dataset.other }),
  ...(dataset.search && { search: dataset.search }),
})

/** A list of choices as a field to type in: by name, by code, and by the search of the service, which also knows pinyin and initials. */
class SelectCombobox {
  private readonly select: HTMLSelectElement
  private readonly input = document.createElement('input')
  private readonly list: OptionList
  private readonly task = new DelayedTask()
  private readonly status: Status

  constructor(select: HTMLSelectElement) {
    this.select = select
    const box = document.createElement('span')
    box.className = 'combobox'
    select.before(box)
    this.list = new OptionList({
      input: this.input,
      label: select.labels?.[0]?.firstChild?.textContent ?? '',
      onChoose: (option) => this.choose(option),
    })
    box.append(this.input, this.list.element)
    this.takeLabel()
    this.status = createStatus(box)
    select.hidden = true
    this.showChosen()
    this.input.addEventListener('input', () => this.suggest())
    this.input.addEventListener('focus', () => this.input.select())
    this.input.addEventListener('click', () => this.list.show(this.options()))
    this.input.addEventListener('blur', () => this.leave())
    this.input.addEventListener('keydown', ({ key }) => {
      if (key === 'ArrowDown' && !this.list.isOpen) this.list.show(this.options())
    })
  }

  /** Lets the field have the label, and what is said of an invalid choice, if they refer to the list by its identifier. */
  private takeLabel(): void {
    if (this.select.id === '') return
    this.input.id = this.select.id
    this.select.removeAttribute('id')
    for (const name of ['aria-describedby', 'aria-invalid']) {
      const value = this.select.getAttribute(name)
      if (value !== null) this.input.setAttribute(name, value)
    }
  }

  private options(): ListedOption[] {
    return Array.from(this.select.options, toListed)
  }

  private showChosen(): void {
    this.input.value = this.select.selectedOptions[0]?.label ?? ''
    this.input.title = this.input.value
  }

  private leave(): void {
    this.task.cancel()
    this.status.clear()
    this.showChosen()
  }

  private choose({ value, label }: ListedOption): void {
    if (!this.options().some((option) => option.value === value)) this.select.add(new Option(label, value))
    this.select.value = value
    this.showChosen()
    this.select.dispatchEvent(new Event('change', { bubbles: true }))
  }

  /** Lists the options that match what is typed, and after a pause those that the search of the service finds besides. */
  private suggest(): void {
    const text = this.input.value.trim()
    const matches = matchingOptions(this.options(), text)
    this.list.show(matches)
    this.status.say(browserText('suggestionCount', { count: matches.length }))
    this.task.cancel()
    const { searchType } = this.select.dataset
    if (searchType && text !== '') this.task.start((signal) => this.addHits(text, matches, signal))
  }

  private async addHits(text: string, matches: readonly ListedOption[], signal: AbortSignal): Promise<void> {
    const { searchType = '', searchAddress = '', searchScope } = this.select.dataset
    try {
      const hits = await searchHits(searchAddress, { text, types: [searchType], first: MAX_HITS }, signal)
      const found = hits.map(({ key, label }): ListedOption => ({ value: key, label }))
      const known = this.options()
      const listed = found.map((hit) => known.find(({ value }) => value === hit.value) ?? hit)
      const allowed = searchScope === 'options' ? listed.filter((hit) => known.includes(hit)) : listed
      const others = allowed.filter((hit) => matches.every(({ value }) => value !== hit.value))
      const all = [...matches, ...others]
      // Options that stay keep their mark: the list is shown again only if there are more.
      if (others.length > 0) this.list.show(all)
      this.status.say(
        all.length === 0 ? browserText('noSuggestions') : browserText('suggestionCount', { count: all.length }),
      )
    } catch (error) {
      if (!(error instanceof PageUnavailableError)) throw error
      this.status.show(error.message)
    }
  }
}

/** Turns a list of choices into a field to type in; the list stays, hidden, and is what the form sends. */
export function enhanceSelect(select: HTMLSelectElement): void {
  new SelectCombobox(select)
}
