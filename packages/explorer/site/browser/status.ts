/** A line that shows what the script is doing. */
export interface Status {
  /** Says something to screen readers only; sighted readers see it anyway. */
  say(text: string): void
  /** Says something to everybody, such as an error. */
  show(text: string): void
  clear(): void
}

/** Adds a status line to an element. */
export function createStatus(parent: Element): Status {
  const line = document.createElement('p')
  line.role = 'status'
  const set = (text: string, className: string) => {
    line.className = className
    line.textContent = text
  }
  set('', 'visually-hidden')
  parent.append(line)
  return {
    say: (text) => set(text, 'visually-hidden'),
    show: (text) => set(text, 'status'),
    clear: () => set('', 'visually-hidden'),
  }
}
