// Runs before the first paint, so that nothing turns from one theme to another or moves when the other script arrives.
import { applyTheme, storedTheme } from './stored-theme.ts'

applyTheme(storedTheme())
document.documentElement.classList.add('has-script')
