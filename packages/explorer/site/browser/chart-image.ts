/** Milliseconds until the address of an image is revoked: a busy browser starts to read it long after the click. */
const KEEP_MS = 60_000

/** Pixels of the image for each unit of the chart, so that it is sharp in print. */
const SCALE = 2

function loadImage(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('The chart is no image'))
    image.src = address
  })
}

async function toPng(svgAddress: string): Promise<Blob> {
  const image = await loadImage(svgAddress)
  const canvas = document.createElement('canvas')
  canvas.width = image.width * SCALE
  canvas.height = image.height * SCALE
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The canvas has no image'))), 'image/png')
  })
}

/** Makes a button save the chart of the SVG link beside it, with its line of the source, as a PNG file. */
export function enhanceChartImage(button: HTMLButtonElement): void {
  const svgLink = button.closest('figure')?.querySelector<HTMLAnchorElement>('a[download$=".svg"]')
  button.addEventListener('click', async () => {
    if (!svgLink) return
    const link = document.createElement('a')
    link.href = URL.createObjectURL(await toPng(svgLink.href))
    link.download = svgLink.download.replace(/\.svg$/, '.png')
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS)
  })
}
