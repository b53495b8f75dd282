/** The themes that a reader may choose; `system` follows the settings of the device. */
const THEMES = ['system', 'light', 'dark'] as const

export type Theme = (typeof THEMES)[number]

const KEY = 'theme'

export const isTheme = (value: unknown): value is Theme => (THEMES as readonly unknown[]).includes(value)

/** Returns the theme chosen on an earlier page; that of the device if storage is off. */
export function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(KEY)
    return isTheme(stored) ? stored : 'system'
  } catch {
    return 'system'
  }
}

/** Keeps a theme for the next pages, unless storage is off. */
export function storeTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme)
  } catch {}
}

/** Shows the page in a theme. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme
}
