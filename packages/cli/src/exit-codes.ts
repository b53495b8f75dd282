import type { Bilingual } from '@tiyu/model'

/** What shells report of a command that ended because nobody read its output: 128 + SIGPIPE. */
export const LOST_READER_CODE = 141

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
  [LOST_READER_CODE]: {
    en: 'The reader of the output left before its end, as `head` does.',
    zh: '读取输出的程序（如 `head`）提前退出。',
  },
}
