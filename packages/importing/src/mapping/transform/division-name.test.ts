import { publishedRows } from '@tiyu/datapackage/testing'
import { describe, expect, it } from 'vitest'
import { divisionNameEn, divisionPinyin } from './division-name.ts'

describe('division names', () => {
  it.each([
    ['1407 晋中市', 'Jinzhong', 'jin zhong'],
    ['140781 介休市', 'Jiexiu City', 'jie xiu'],
    ['140727 祁县', 'Qixian County', 'qi'],
    ['14 山西省', 'Shanxi Province', 'shan xi'],
    ['610000 陕西省', 'Shaanxi Province', 'shan xi'],
    ['6101 西安市', "Xi'an", 'xi an'],
    ['1411 吕梁市', 'Lüliang', 'lv liang'],
    ['城区', 'Chengqu District', 'cheng'],
    ['新区', 'Xinqu District', 'xin'],
    ['浦东新区', 'Pudong New Area', 'pu dong'],
    ['北林区', 'Beilin District', 'bei lin'],
    ['神农架林区', 'Shennongjia Forestry District', 'shen nong jia'],
    ['东华门街道', 'Donghuamen Subdistrict', 'dong hua men'],
    ['五里回族乡', 'Wuli Hui Township', 'wu li hui zu'],
    ['楚雄彝族自治州', 'Chuxiong Yi Autonomous Prefecture', 'chu xiong yi zu'],
    ['伊犁哈萨克自治州', 'Yili Kazakh Autonomous Prefecture', 'yi li ha sa ke'],
    [
      '积石山保安族东乡族撒拉族自治县',
      'Jishishan Bonan, Dongxiang and Salar Autonomous County',
      'ji shi shan bao an zu dong xiang zu sa la zu',
    ],
    ['鄂温克族自治旗', 'Evenki Autonomous Banner', 'e wen ke zu'],
    ['喀什地区', 'Kashi Prefecture', 'ka shi'],
    ['洪洞县', 'Hongtong County', 'hong tong'],
    ['路竹區', 'Luzhu District', 'lu zhu'],
    ['恆春鎮', 'Hengchun Town', 'heng chun'],
    ['歙縣', 'Shexian County', 'she'],
    ['乾縣', 'Qianxian County', 'qian'],
    ['大埔縣', 'Dabu County', 'da bu'],
    ['1407 晉中市', 'Jinzhong', 'jin zhong'],
  ])('translates %s to %s', (text, nameEn, pinyin) => {
    expect(divisionNameEn(text)).toBe(nameEn)
    expect(divisionPinyin(text)).toBe(pinyin)
  })

  it('are undefined if not Chinese, or with an unknown character', () => {
    for (const name of ['Scotland', '桴㯊镇', '（工业园区）城南街道']) {
      expect([divisionNameEn(name), divisionPinyin(name)]).toEqual([undefined, undefined])
    }
  })

  it('agree with the published regions except established English names', async () => {
    const rows = await publishedRows()
    const others = rows('regions').filter(
      ({ code, name, nameEn, pinyin, level }) =>
        level !== 'ZONE' &&
        (divisionNameEn(`${code} ${name}`) !== nameEn || divisionPinyin(`${code} ${name}`) !== pinyin),
    )
    expect(others.map(({ name }) => name)).toEqual(['全国', '云簇镇'])
  })
})
