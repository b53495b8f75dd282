// The script of the pages, which are complete without it: each function adds behaviour to one kind of element.
import '../style/site.css'
import { showBuildResults } from './build-search-page.ts'
import { enhanceChartImage } from './chart-image.ts'
import { enhanceCopyButton } from './copy-button.ts'
import { enhanceMap } from './facility-map.ts'
import { enhanceRows } from './scrolling-table.ts'
import { enhanceSearch } from './search-suggestions.ts'
import { enhanceSelect } from './select-combobox.ts'
import { enhanceThemeSwitch } from './theme-switch.ts'

function enhance<Kind extends Element>(selector: string, addBehaviour: (element: Kind) => void): void {
  for (const element of document.querySelectorAll<Kind>(selector)) addBehaviour(element)
}

enhance('form.search', enhanceSearch)
enhance('ol.results', showBuildResults)
enhance('select.theme', enhanceThemeSwitch)
enhance('button[data-copy]', enhanceCopyButton)
enhance('button[data-chart-image]', enhanceChartImage)
enhance('select[data-combobox]', enhanceSelect)
// A page opened from a disk may not read others.
if (location.protocol !== 'file:') {
  enhance('.rows', enhanceRows)
  enhance('.map-section', enhanceMap)
}
