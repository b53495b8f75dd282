/** An option of a list below a text field. */
export interface ListedOption {
  /** Identifies the option: a code or an address. */
  readonly value: string
  readonly label: string
  /** What kind of thing it is, or its code. */
  readonly note?: string
  /** Further words by which it is found, such as pinyin. */
  readonly search?: string
}

/** What a text field with a list of options does; see {@link OptionList}. */
interface OptionListOptions {
  readonly input: HTMLInputElement
  /** Names the list for screen readers. */
  readonly label: string
  onChoose(option: ListedOption): void
}

let lastId = 0

function optionElement({ label, note }: ListedOption, id: string): HTMLLIElement {
  const item = document.createElement('li')
  item.id = id
  item.role = 'option'
  item.ariaSelected = 'false'
  item.append(label)
  if (note) {
    const small = document.createElement('span')
    small.className = 'soft'
    small.append(note)
    item.append(' ', small)
  }
  return item
}

/** The list of options below a text field, by the ARIA pattern of a combobox: the focus stays in the field. */
export class OptionList {
  readonly element = document.createElement('ul')
  private readonly input: HTMLInputElement
  private readonly choose: (option: ListedOption) => void
  private options: readonly ListedOption[] = []
  /** Position of the option that Enter would choose; -1 for none. */
  private active = -1

  constructor({ input, label, onChoose }: OptionListOptions) {
    this.input = input
    this.choose = onChoose
    lastId += 1
    this.element.id = `options-${lastId}`
    this.element.role = 'listbox'
    this.element.ariaLabel = label
    this.element.className = 'options'
    this.element.hidden = true
    this.element.addEventListener('pointerdown', (event) => this.choosePointed(event))
    input.role = 'combobox'
    input.ariaAutoComplete = 'list'
    input.ariaExpanded = 'false'
    input.autocomplete = 'off'
    input.setAttribute('aria-controls', this.element.id)
    input.addEventListener('keydown', (event) => this.onKey(event))
    input.addEventListener('blur', () => this.close())
  }

  get isOpen(): boolean {
    return !this.element.hidden
  }

  /** Shows options in place of those before; none closes the list. */
  show(options: readonly ListedOption[]): void {
    this.options = options
    this.element.replaceChildren(...options.map((option, at) => optionElement(option, `${this.element.id}-${at}`)))
    this.element.hidden = options.length === 0
    this.input.ariaExpanded = String(this.isOpen)
    this.activate(-1)
  }

  close(): void {
    this.show([])
  }

  /** Marks the option that Enter would choose. */
  activate(at: number): void {
    this.active = at
    for (const [each, item] of [...this.element.children].entries()) item.ariaSelected = String(each === at)
    const item = this.element.children[at]
    if (item) {
      this.input.setAttribute('aria-activedescendant', item.id)
      item.scrollIntoView({ block: 'nearest' })
    } else this.input.removeAttribute('aria-activedescendant')
  }

  private move(step: number): void {
    const count = this.options.length
    // One place more than there are options: none is marked, and the field has what was typed.
    const places = count + 1
    this.activate(((this.active + 1 + step + places) % places) - 1)
  }

  private onKey(event: KeyboardEvent): void {
    if (!this.isOpen || event.isComposing) return
    const { key } = event
    if (key === 'ArrowDown' || key === 'ArrowUp') this.move(key === 'ArrowDown' ? 1 : -1)
    else if (key === 'Escape') this.close()
    else if (key === 'Enter' && this.active >= 0) this.chooseAt(this.active)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  /** Chooses the option under the pointer, before the field loses the focus. */
  private choosePointed(event: PointerEvent): void {
    event.preventDefault()
    const item = event.target instanceof Element ? event.target.closest('[role=option]') : null
    if (item) this.chooseAt([...this.element.children].indexOf(item))
  }

  private chooseAt(at: number): void {
    const option = this.options[at]
    this.close()
    if (option) this.choose(option)
  }
}
