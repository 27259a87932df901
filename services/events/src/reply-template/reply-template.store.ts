import { replyTemplateMessages, type ReplyTemplateData } from '@gridhall/messages';
import {
  AggregateStore,
  defineErrors,
  placeFilter,
  placesFor,
  type Aggregate,
  type Caller,
  type Loaded,
  type StoreRuntime,
} from '@gridhall/service-kit';
import type { Filter } from 'mongodb';
import { placesAbove } from '../event/levels.js';

/** What commands on reply templates refuse. */
export const replyTemplateErrors = defineErrors({
  REPLY_TEMPLATE_NOT_FOUND: {
    en: 'There is no reply template {id} among those you may see.',
    zh: '在您可见的范围内没有答复模板 {id}。',
  },
  REPLY_TEMPLATE_VERSION_CONFLICT: {
    en: 'The template is at version {current}, not {expected}: somebody was faster. Read it again and decide anew.',
    zh: '模板当前版本为 {current}，而非 {expected}，已被他人修改。请重新读取后再操作。',
  },
  REPLY_TEMPLATE_RETIRED: {
    en: 'The template is retired. Create a new one.',
    zh: '模板已停用，请新建模板。',
  },
});

/** What a reply template says, where, and of which acts. */
export interface ReplyTemplateFacts {
  /** A town's code, or the district's. */
  placeCode: string;
  title: string;
  /** With placeholders such as `{number}` (reply-template.rules.ts). */
  text: string;
  /** The commands whose comment it is meant for, as the schema names them; empty: any. */
  forCommands: readonly string[];
  isActive: boolean;
}

/** A reply template as MongoDB holds it. */
export interface ReplyTemplateDocument extends Aggregate<ReplyTemplateData>, ReplyTemplateFacts {}
/** A reply template without its timeline. */
export type ReplyTemplateRow = Loaded<ReplyTemplateDocument>;
/** The store of reply templates. */
export type ReplyTemplateStore = AggregateStore<
  ReplyTemplateDocument,
  ReplyTemplateData,
  keyof typeof replyTemplateMessages
>;

/** Opens the store of reply templates. */
export function replyTemplateStore(runtime: StoreRuntime): ReplyTemplateStore {
  return new AggregateStore<ReplyTemplateDocument, ReplyTemplateData, keyof typeof replyTemplateMessages>(runtime, {
    collection: 'reply_templates',
    contracts: replyTemplateMessages,
    indexes: [{ key: { placeCode: 1, _id: 1 } }],
    errors: {
      notFound: replyTemplateErrors.REPLY_TEMPLATE_NOT_FOUND,
      versionConflict: replyTemplateErrors.REPLY_TEMPLATE_VERSION_CONFLICT,
    },
    toMessage: ({ _id: templateId, placeCode, isActive }) => ({ templateId, placeCode, isActive }),
  });
}

/** The templates that the caller may see: those in their places, and those of the places above, which are offered there. */
export function visibleTemplates(caller: Caller): Filter<ReplyTemplateDocument> {
  const places = placesFor(caller, 'event:comment');
  const above = [...new Set(places.flatMap(placesAbove))];
  const filter = { $or: [placeFilter('placeCode', places), { placeCode: { $in: above } }] };
  return filter as Filter<ReplyTemplateDocument>;
}
