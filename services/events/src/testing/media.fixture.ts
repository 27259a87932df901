import { mediaConfigSchema, mediaSettings, MediaStore } from '@gridhall/media';
import type { Runtime } from '@gridhall/service-kit';
import type { EventStore } from '../event/event.store.js';
import { EventMedia } from '../media/event.media.js';

/** The media of the events under test, for commands that a test makes itself. */
export function mediaOf(runtime: Runtime, events: EventStore): EventMedia {
  const settings = mediaSettings('events', { ...runtime.config, ...mediaConfigSchema.parse({}) });
  return new EventMedia(new MediaStore(runtime, settings), events);
}
