import { applyTheme, isTheme, storedTheme, storeTheme } from './stored-theme.ts'

/** Makes the choice of a theme apply it, and keep it for the next pages. */
export function enhanceThemeSwitch(select: HTMLSelectElement): void {
  select.value = storedTheme()
  select.addEventListener('change', () => {
    if (!isTheme(select.value)) return
    storeTheme(select.value)
    applyTheme(select.value)
  })
}
