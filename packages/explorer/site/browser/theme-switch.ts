import { applyTheme, isTheme, storedTheme, storeTheme } from './stored-theme.ts'

/** Brings the choice of a theme to life. */
export function enhanceThemeSwitch(select: HTMLSelectElement): void {
  select.value = storedTheme()
  select.addEventListener('change', () => {
    if (!isTheme(select.value)) return
    storeTheme(select.value)
    applyTheme(select.value)
  })
}
