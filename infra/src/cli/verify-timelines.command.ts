import { openEventTools, wordsOf } from '@gridhall/events';
import { namespaceOf } from '../start/namespace.js';
import { openServers } from './running-stack.js';

/** So many events, and a word is said on how far it is. */
const PROGRESS_EVERY = 50_000;

/**
 * `gridhall verify-timelines`: recomputes the record of every event and prints what was changed by hand, a line each:
 * number, id, version, fault, words.
 *
 * @param placeCode with everything under it; null for all
 * @returns whether nothing was found
 */
export async function verifyTimelines(placeCode: string | null): Promise<boolean> {
  const servers = await openServers();
  try {
    const tools = await openEventTools({
      ...process.env,
      MONGODB_URI: servers.mongoUri,
      GRIDHALL_NAMESPACE: namespaceOf(),
    });
    let count = 0;
    let broken = 0;
    try {
      for await (const { number, eventId, findings } of tools.verifyTimelines(placeCode)) {
        count += 1;
        if (count % PROGRESS_EVERY === 0) process.stderr.write(`${count} events, ${broken} of them not sound …\n`);
        if (findings.length > 0) broken += 1;
        for (const finding of findings) {
          const { version, fault } = finding;
          process.stdout.write(`${number}\t${eventId}\t${version ?? '-'}\t${fault}\t${wordsOf(finding, 'en')}\n`);
        }
      }
    } finally {
      await tools.close();
    }
    process.stderr.write(`${count} events, ${broken} of them not sound.\n`);
    return broken === 0;
  } finally {
    await servers.close();
  }
}
