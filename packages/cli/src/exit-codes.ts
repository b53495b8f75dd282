import type { Bilingual } from '@tiyu/model'

/** The exit codes of the command. */
export const exitCodes: Readonly<Record<number, Bilingual>> = {
  0: { en: 'Done.', zh: '完成。' },
  1: {
    en: 'Invalid data, settings or environment; the message says what to change.',
    zh: '数据、设置或环境有误；消息说明应如何更改。',
  },
  2: {
    en: 'Usage error; the message and `--help` show the right usage.',
    zh: '命令用法有误；消息与 `--help` 说明正确用法。',
  },
}
