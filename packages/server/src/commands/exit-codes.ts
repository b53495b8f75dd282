import type { Bilingual } from '@tiyu/model'

/** What the exit codes of the command mean. */
export const exitCodes: Readonly<Record<number, Bilingual>> = {
  0: { en: 'Done.', zh: '完成。' },
  1: {
    en: 'The data, the settings or the state of the machine forbid it; the message says what to change.',
    zh: '数据、设置或环境不允许；消息说明应如何更改。',
  },
  2: {
    en: 'The command is not written as it should be; the message says how, and so does `--help`.',
    zh: '命令写法有误；消息与 `--help` 说明正确写法。',
  },
}
