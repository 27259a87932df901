import { randomInt, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectMongo, connectNats } from '@gridhall/service-kit';
import { eventually } from '@gridhall/service-kit/testing';
import type { Cast } from '../harness/life.js';
import type { Person } from '../harness/person.js';
import type { Platform } from '../harness/platform.js';

/** Values that stand nowhere else, one for each field of the schema that holds personal data. */
export interface Planted {
  readonly visitId: string;
  readonly applicationId: string;
  readonly staffId: string;
  /** By field, in the clear. */
  readonly values: Readonly<Record<string, string>>;
}

const word = (what: string): string => `${what}${randomUUID().slice(0, 8)}`;
const phone = (): string => `199${String(randomInt(100_000_000)).padStart(8, '0')}`;

/** How far each stream of the platform was. */
export type Marks = ReadonlyMap<string, number>;

/** How far the platform's streams are now. */
export async function marksOf({ stack: { environment, namespace } }: Platform): Promise<Marks> {
  const nats = await connectNats(environment['NATS_URL'] ?? '', 'planted');
  try {
    const manager = await nats.jetstreamManager();
    const marks = new Map<string, number>();
    for await (const { config, state } of manager.streams.list()) {
      if (config.name.startsWith(namespace)) marks.set(config.name, state.last_seq);
    }
    return marks;
  } finally {
    await nats.close();
  }
}

/** Plants a value in each field that holds personal data, through the API, by those whose work it is. */
export async function plant(
  platform: Platform,
  { member, grid }: Cast,
  worker: Person,
  admin: Person,
): Promise<Planted> {
  const told = { subjectName: word('欧阳'), seen: word('看见'), askedFor: word('要求') };
  const visit = { idempotencyKey: randomUUID(), placeCode: grid, subject: 'HOUSEHOLD', ...told };
  const recorded = await member.mutate('recordVisit', visit, 'visit { id }');
  const items = await worker.read(
    '{ serviceItems(filter: { acceptedAt: VILLAGE }, first: 1) { edges { node { code materials { code } } } } }',
  );
  const [{ node: item }] = items.serviceItems.edges;
  const applicant = { name: word('司马'), phone: phone() };
  const application = {
    ...{ idempotencyKey: randomUUID(), serviceItemCode: item.code, placeCode: grid.slice(0, 12), applicant },
    materials: item.materials.map(({ code }: { code: string }) => code),
  };
  const accepted = await worker.mutate('acceptApplication', application, 'application { id }');
  const failures = [...recorded.errors, ...accepted.errors];
  if (failures.length > 0) throw new Error(JSON.stringify(failures));
  const staff = await admin.read('query ($id: ID!) { staffMember(id: $id) { phone } }', { id: member.staffId });
  return {
    visitId: recorded.data.recordVisit.visit.id,
    applicationId: accepted.data.acceptApplication.application.id,
    staffId: member.staffId,
    values: {
      ...{ 'Visit.subjectName': told.subjectName, 'Visit.seen': told.seen, 'Visit.askedFor': told.askedFor },
      ...{ 'Applicant.name': applicant.name, 'Applicant.phone': applicant.phone },
      'StaffMember.phone': staff.staffMember.phone,
    },
  };
}

/** Where the planted values are found: their fields, with what holds them. */
export function finder({ values }: Planted): (where: string, bytes: Buffer | string) => string[] {
  return (where, bytes) =>
    Object.entries(values).flatMap(([field, value]) => (bytes.includes(value) ? [`${field} in ${where}`] : []));
}

/** Every message since `marks`, once the two that tell of the planted records are among them. */
export async function messagesSince(
  { stack: { environment } }: Platform,
  marks: Marks,
  planted: Planted,
): Promise<string[]> {
  const nats = await connectNats(environment['NATS_URL'] ?? '', 'planted');
  try {
    const manager = await nats.jetstreamManager();
    return await eventually(async () => {
      const texts: string[] = [];
      for (const [name, mark] of marks) {
        const { state } = await manager.streams.info(name);
        for (let seq = mark + 1; seq <= state.last_seq; seq++) {
          // Some may have been taken away meanwhile.
          const stored = await manager.streams.getMessage(name, { seq }).catch(() => null);
          if (stored !== null) texts.push(`${stored.subject} ${stored.string()}`);
        }
      }
      const areTold = [planted.visitId, planted.applicationId].every((id) => texts.some((text) => text.includes(id)));
      return areTold && texts;
    });
  } finally {
    await nats.close();
  }
}

/** The logs of all processes and servers, by file, once they tell of the planted records. */
export async function logsOf({ stack: { home } }: Platform, planted: Planted): Promise<ReadonlyMap<string, Buffer>> {
  const folder = join(home, 'logs');
  return eventually(() => {
    const logs = new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file))]));
    const areTold = [planted.visitId, planted.applicationId].every((id) =>
      [...logs.values()].some((log) => log.includes(id)),
    );
    return areTold && logs;
  });
}

/** Looks at every document of every database of the platform, as its bytes are kept. */
export async function eachDocument(
  { stack: { environment, namespace } }: Platform,
  look: (collection: string, bytes: Buffer) => void,
): Promise<void> {
  const connection = await connectMongo(environment['MONGODB_URI'] ?? '', 'admin');
  try {
    const client = connection.getClient();
    const { databases } = await client.db('admin').admin().listDatabases({ nameOnly: true });
    for (const { name } of databases.filter((one) => one.name.startsWith(namespace.replaceAll('-', '_')))) {
      for (const { name: collection } of await client.db(name).listCollections({}, { nameOnly: true }).toArray()) {
        const cursor = client.db(name).collection(collection).find({}, { raw: true });
        for await (const bytes of cursor) look(`${name}.${collection}`, bytes as unknown as Buffer);
      }
    }
  } finally {
    await connection.close();
  }
}
