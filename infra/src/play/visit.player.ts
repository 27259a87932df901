import { z } from 'zod';
import type { VisitScript } from '../day/script.js';
import type { Players } from './players.js';

const RECORD = `mutation recordVisit($input: RecordVisitInput!) {
  recordVisit(input: $input) { visit { id } replayed }
}`;
const payloadSchema = z.object({ recordVisit: z.object({ replayed: z.boolean() }) });

/**
 * Records one visit.
 *
 * @throws GatewayError
 */
export async function playVisit(script: VisitScript, players: Players): Promise<void> {
  const { placeCode, subject, subjectName, seen, askedFor } = script;
  const input = { idempotencyKey: players.keyOf(script.id, 0), placeCode, subject, subjectName, seen, askedFor };
  const data = await players.client.request(RECORD, { input }, await players.tokenOf(script.actor));
  if (payloadSchema.parse(data).recordVisit.replayed) players.tally.replayed++;
  players.tally.visits++;
  players.onStep();
}
