import {
  Finisher,
  mediaRoutes,
  mediaSettings,
  MediaStore,
  mediaSweeper,
  type mediaConfigSchema,
} from '@gridhall/media';
import type { BaseConfig, ForwardedHandler, RunningConsumer, Runtime } from '@gridhall/service-kit';
import type { z } from 'zod';
import type { EventStore } from '../event/event.store.js';
import { EventMedia } from './event.media.js';

/** The keeping of events' media, as the service is put together with. */
export interface MediaParts {
  readonly media: EventMedia;
  readonly forwarded: Readonly<Record<string, ForwardedHandler>>;
  readonly task: RunningConsumer;
}

/** Opens the media of events. */
export async function openMedia(
  runtime: Runtime<BaseConfig & z.output<typeof mediaConfigSchema>>,
  events: EventStore,
): Promise<MediaParts> {
  const store = new MediaStore(runtime, mediaSettings(runtime.name, runtime.config));
  await store.ensureIndexes();
  const media = new EventMedia(store, events);
  const finisher = new Finisher(store);
  return {
    media,
    forwarded: {
      '/media/': mediaRoutes(store, finisher, { maySee: (...asked) => media.maySee(...asked) }),
    },
    task: mediaSweeper(store, finisher, { isNamed: (medium) => media.isNamed(medium), log: runtime.log }),
  };
}
