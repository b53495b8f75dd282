// The texts of the map of facilities.
import type { Bilingual } from '@tiyu/model'

export const mapWords = {
  map: { zh: '地图', en: 'Map' },
  mapCounts: {
    zh: '图中 {shown} 处，有坐标的共 {placed} 处。圆内为网格单元内的设施数；点为单处设施，位置按其坐标。',
    en: '{shown} of {placed} facilities with coordinates are in this view. Circles have the number of facilities in a cell of a grid; dots are single facilities, at their coordinates.',
  },
  nothingPlaced: {
    zh: '本列表中的设施均无坐标，因此没有地图。',
    en: 'None of the facilities in this list has coordinates, so there is no map.',
  },
  nothingHere: { zh: '此范围内没有设施。', en: 'There are no facilities in this view.' },
  clusterLabel: { zh: '{count} 处设施，放大', en: '{count} facilities, zoom in' },
  clusterTitle: { zh: '{count} 处设施', en: '{count} facilities' },
  zoomIn: { zh: '放大', en: 'Zoom in' },
  zoomOut: { zh: '缩小', en: 'Zoom out' },
  moveNorth: { zh: '向北', en: 'North' },
  moveSouth: { zh: '向南', en: 'South' },
  moveWest: { zh: '向西', en: 'West' },
  moveEast: { zh: '向东', en: 'East' },
  wholeMap: { zh: '全部', en: 'Everything' },
  expectedZoom: { zh: '应为 1 至 18 的整数。', en: 'It must be a whole number from 1 to 18.' },
  expectedLatitude: { zh: '应为 -90 至 90 的度数。', en: 'It must be a number of degrees from -90 to 90.' },
  expectedLongitude: { zh: '应为 -180 至 180 的度数。', en: 'It must be a number of degrees from -180 to 180.' },
} as const satisfies Readonly<Record<string, Bilingual>>
