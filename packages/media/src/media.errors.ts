import { defineErrors, GridhallError, type ErrorDefinition, type ErrorDetails } from '@gridhall/service-kit';

/** What the keeping of media refuses, in every service that keeps some. */
export const mediaErrors = defineErrors({
  MEDIUM_NOT_FOUND: {
    en: 'There is no medium {id} among those you may see.',
    zh: '在您可见的范围内没有媒体文件 {id}。',
  },
  MEDIUM_TOO_LARGE: {
    en: 'A {kind} may have {limitBytes} bytes, this one has {sizeBytes}. Send a smaller one.',
    zh: '{kind} 类文件不得超过 {limitBytes} 字节，该文件为 {sizeBytes} 字节，请压缩后重新上传。',
  },
  MEDIUM_LARGER_THAN_SAID: {
    en: 'More was sent than the {sizeBytes} bytes that the upload was begun with. Begin a new upload with the right size.',
    zh: '所传内容超过登记的 {sizeBytes} 字节，请按实际大小重新发起上传。',
  },
  MEDIUM_TYPE_FALSE: {
    en: 'The content is {found}, which is no {kind}. Allowed are {allowed}.',
    zh: '文件内容为 {found}，不是有效的 {kind} 文件，允许的格式：{allowed}。',
  },
  MEDIUM_AMBIGUOUS: {
    en: 'The file is two things at once, {found} beside {type}. Save it anew and send that.',
    zh: '文件同时包含 {type} 与 {found} 两种内容，请另存后重新上传。',
  },
  MEDIUM_MALFORMED: {
    en: 'The {kind} cannot be read: it is damaged or cut off. Take or save it anew and send that.',
    zh: '{kind} 文件已损坏或不完整，无法读取，请重新拍摄或另存后上传。',
  },
  MEDIUM_TOO_MANY_PIXELS: {
    en: 'The photo has {pixels} pixels; {limitPixels} are allowed. Send a smaller one.',
    zh: '照片为 {pixels} 像素，最多允许 {limitPixels} 像素，请缩小后重新上传。',
  },
  MEDIUM_HASH_DIFFERS: {
    en: 'The file has the SHA-256 {found}, not the {expected} that the upload was begun with. Send it again.',
    zh: '文件的 SHA-256 为 {found}，与登记的 {expected} 不符，请重新上传。',
  },
  MEDIUM_INCOMPLETE: {
    en: 'Of the medium {id}, {receivedBytes} of {sizeBytes} bytes have come. Go on with its upload first.',
    zh: '媒体文件 {id} 仅收到 {receivedBytes}/{sizeBytes} 字节，请先完成上传。',
  },
  MEDIUM_BEING_CHECKED: {
    en: 'The medium {id} is being checked. Try again shortly.',
    zh: '媒体文件 {id} 正在校验，请稍后重试。',
  },
  MEDIUM_OF_OTHER_KIND: {
    en: 'The medium {id} is a {kind}, not a {expected}.',
    zh: '媒体文件 {id} 的类型为 {kind}，而非 {expected}。',
  },
  MEDIA_TOO_MANY: {
    en: 'There are {limit} of the kind {kind} already, and more are not taken.',
    zh: '{kind} 类文件已达 {limit} 个上限，无法继续添加。',
  },
  MEDIA_TOO_MANY_BEGUN: {
    en: 'You began {limit} uploads that nothing names yet. Use or remove some of them first.',
    zh: '您已有 {limit} 个尚未使用的上传，请先使用或删除其中一部分。',
  },
  UPLOAD_OFFSET_CONFLICT: {
    en: 'The upload {id} goes on elsewhere. Ask by HEAD where, and send from there.',
    zh: '上传 {id} 的起始位置不符，请先用 HEAD 请求查询当前位置再续传。',
  },
  UPLOAD_PROTOCOL: {
    en: 'The request does not follow tus 1.0.0: {reason}. Uploads are begun by a mutation and sent by PATCH.',
    zh: '请求不符合 tus 1.0.0 协议：{reason}。请先用变更操作发起上传，再以 PATCH 发送内容。',
  },
  MEDIA_LINK_INVALID: {
    en: 'The address of the medium is not one that was given out. Ask for it anew.',
    zh: '媒体文件地址无效，请重新获取。',
  },
  MEDIA_LINK_EXPIRED: {
    en: 'The address of the medium was good until {until}. Ask for it anew.',
    zh: '媒体文件地址已于 {until} 失效，请重新获取。',
  },
  RANGE_NOT_SATISFIABLE: {
    en: 'The medium has {sizeBytes} bytes; the range lies outside.',
    zh: '媒体文件共 {sizeBytes} 字节，请求的范围超出文件。',
  },
});

/** The refusal of a medium for its content (HTTP 422). */
export function refused(definition: ErrorDefinition, details: ErrorDetails): GridhallError {
  return new GridhallError(definition, details, { httpStatus: 422 });
}
