import { defineErrors } from '@gridhall/service-kit';

/** What the façade refuses; GeoReport v2 knows 400, 403 and 404, and the number stands beside each. */
export const open311Errors = defineErrors({
  OPEN311_KEY_REQUIRED: {
    en: 'Send the api_key that the district issued to you.',
    zh: '请提供本区发放的 api_key。',
  },
  OPEN311_KEY_INVALID: {
    en: 'The api_key is not known, or was revoked. Ask the district for another one.',
    zh: 'api_key 无效或已被吊销，请向本区申请新的密钥。',
  },
  OPEN311_RATE_LIMITED: {
    en: 'This api_key may send {perMinute} requests a minute. Try again in {retryAfterSeconds} s.',
    zh: '该 api_key 每分钟最多 {perMinute} 次请求，请在 {retryAfterSeconds} 秒后重试。',
  },
  OPEN311_PARAMETER_INVALID: {
    en: 'The parameter {parameter} does not fit: {reason}.',
    zh: '参数 {parameter} 不符合要求：{reason}。',
  },
  OPEN311_LOCATION_REQUIRED: {
    en: 'Say where it is: lat and long, address_string, or address_id.',
    zh: '请说明地点：提供 lat 与 long、address_string 或 address_id。',
  },
  OPEN311_OUT_OF_AREA: {
    en: 'The place lies outside the area {placeCode} that this api_key reports for.',
    zh: '该地点不在此 api_key 的受理区域 {placeCode} 内。',
  },
  OPEN311_SERVICE_UNKNOWN: {
    en: 'There is no service with the service_code {serviceCode}. See services.',
    zh: '不存在 service_code 为 {serviceCode} 的服务，请查看 services。',
  },
  OPEN311_REQUEST_UNKNOWN: {
    en: 'There is no request with the number {requestId}.',
    zh: '没有编号为 {requestId} 的诉求。',
  },
  OPEN311_JURISDICTION_UNKNOWN: {
    en: 'The jurisdiction_id {jurisdictionId} is not one that is served here.',
    zh: '此处不受理 jurisdiction_id 为 {jurisdictionId} 的区域。',
  },
  OPEN311_RESOURCE_UNKNOWN: {
    en: 'There is no such resource. Those that are there end in .json or .xml; see discovery.json.',
    zh: '没有该资源；资源名以 .json 或 .xml 结尾，见 discovery.json。',
  },
});
