export { pinyinReader } from '@tiyu/search/pinyin'
