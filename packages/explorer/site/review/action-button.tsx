import type { ComponentChildren } from 'preact'

interface ActionProps {
  /** What the form sends as `action`. */
  readonly action: string
  /** The key that does the same. */
  readonly shortcut: string
  readonly class?: string
  readonly disabled?: boolean
  readonly children: ComponentChildren
}

/** A button that sends its form, with the key that does the same. */
export function ActionButton({ action, shortcut, class: className, disabled = false, children }: ActionProps) {
  return (
    <button
      type="submit"
      name="action"
      value={action}
      class={className}
      data-key={shortcut}
      aria-keyshortcuts={shortcut}
      disabled={disabled}
    >
      {children} <kbd>{shortcut.toUpperCase()}</kbd>
    </button>
  )
}

interface RowLinkProps {
  readonly row: string | undefined
  readonly shortcut: string
  readonly children: ComponentChildren
}

/** A link to another row, with the key that does the same; nothing if there is none. */
export function ShortcutLink({ row, shortcut, children }: RowLinkProps) {
  if (row === undefined) return null
  return (
    <a href={`?row=${row}`} data-key={shortcut} aria-keyshortcuts={shortcut}>
      {children} <kbd>{shortcut.toUpperCase()}</kbd>
    </a>
  )
}
