// What `tiyu extract` says of the images and numbers of a report.
import type { NumberSummary, ReportText } from '@tiyu/importing/extract'

/** Says which images of a report were recognised, and which were not read. */
export function formatImages(report: ReportText, installCommand: string): string[] {
  const { recognizedPages = [], unreadPages = [], recognizedImages = 0, unreadImages = 0 } = report
  const install = {
    en: `Install text recognition with \`${installCommand}\`, then run the command again.`,
    zh: `请运行 \`${installCommand}\` 安装文字识别后再次运行。`,
  }
  const [read, unread] = [recognizedPages.join(', '), unreadPages.join(', ')]
  return [
    read &&
      `Text of scanned pages and images was recognised on pages ${read}. 已对扫描页和图片作文字识别：第 ${read} 页。`,
    unread &&
      `Scanned pages and images are not read, on pages ${unread}. ${install.en} 扫描页和图片未读取：第 ${unread} 页。${install.zh}`,
    recognizedImages > 0 &&
      `Images whose text was recognised: ${recognizedImages}. 已作文字识别的图片：${recognizedImages} 幅。`,
    unreadImages > 0 &&
      `Images that are not read: ${unreadImages}. Scans need text recognition (\`${installCommand}\`); drawings must be checked by hand. 未读取的图片：${unreadImages} 幅。扫描件须安装文字识别（\`${installCommand}\`），矢量图须人工核对。`,
  ].filter((line): line is string => typeof line === 'string' && line !== '')
}

/** Says what became of the numbers of a report. */
export function formatNumbers({ total, drafted, listed, unread }: NumberSummary): string {
  return `Numbers in the text: ${total}; drafted ${drafted}, listed with the reason ${listed}, to check by hand ${unread} (numbers.csv).
文中数字 ${total} 个：已起草 ${drafted} 个，列明原因 ${listed} 个，待人工核对 ${unread} 个（numbers.csv）。`
}
