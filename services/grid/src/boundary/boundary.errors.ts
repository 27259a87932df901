import { defineErrors } from '@gridhall/service-kit';

/** Refusals of boundaries. */
export const boundaryErrors = defineErrors({
  BOUNDARIES_UNREADABLE: {
    en: 'This is no GeoJSON FeatureCollection (RFC 7946). Give one whose features are Polygons or MultiPolygons with properties.code.',
    zh: '不是 GeoJSON FeatureCollection（RFC 7946）。请提供要素为 Polygon 或 MultiPolygon、且 properties.code 为区域编码的文件。',
  },
  BOUNDARIES_WRONG: {
    en: '{count} features do not fit, and nothing was brought in: {summary}. See extensions.issues for each.',
    zh: '有 {count} 个要素不符合要求，未导入任何边界：{summary}。各要素见 extensions.issues。',
  },
  BOUNDARIES_TOO_MANY: {
    en: 'A file of boundaries holds {most} features of one district at most; this one has {count}, of {districts}.',
    zh: '一次最多导入同一区县的 {most} 个边界，本文件有 {count} 个，涉及 {districts}。',
  },
});
