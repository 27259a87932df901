import { mediumIdOf, readPicture } from '@gridhall/media';
import type { CaseFileMedia } from '../case-file/case-file.pdf.js';
import type { EventMedia } from './event.media.js';

/** The id in a reference of evidence that is no note. */
const idIn = (reference: string): string | null => mediumIdOf({ kind: 'PHOTO', reference });

/** The media of a case file: who is given one may see all of its event. */
export function caseFileMedia({ store }: EventMedia): CaseFileMedia {
  return {
    hashes: async (references) => {
      const found = await store.find(references.flatMap((reference) => idIn(reference) ?? []));
      return new Map(
        references.flatMap((reference): [string, string][] => {
          const sha256 = found.get(idIn(reference) ?? '')?.content?.sha256;
          return sha256 === undefined ? [] : [[reference, sha256]];
        }),
      );
    },
    picture: async (reference) => {
      const id = idIn(reference);
      const medium = id === null ? undefined : (await store.find([id])).get(id);
      return medium === undefined ? null : readPicture(store, medium);
    },
  };
}
