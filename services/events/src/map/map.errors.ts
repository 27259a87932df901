import { defineErrors } from '@gridhall/service-kit';

/** Refusals of the map. */
export const mapErrors = defineErrors({
  POINT_OUTSIDE_DISTRICT: {
    en: 'The point {longitude}, {latitude} (WGS-84) lies outside the district. Check it and its reference system (`crs`), or leave it out and name the place.',
    zh: '坐标 {longitude}, {latitude}（WGS-84）不在本区范围内。请核对坐标及坐标系（crs），或不填坐标、直接选择区域。',
  },
  MAP_TOO_MANY: {
    en: 'The map did not find out within {seconds} s. Zoom in, or narrow the filter by state, time or place.',
    zh: '地图查询未能在 {seconds} 秒内完成，请放大地图，或按状态、时间、区域缩小范围。',
  },
});
