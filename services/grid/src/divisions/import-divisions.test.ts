import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestSubgraph, type TestSubgraph } from '@gridhall/service-kit/testing';
import { grid } from '../definition.js';
import { jurisdictionStore, type JurisdictionStore } from '../jurisdiction/jurisdiction.store.js';
import { ZHENHAI, ZHENHAI_FILE } from '../testing/zhenhai.fixture.js';
import { importDivisions } from './import-divisions.js';

describe('importing divisions', () => {
  let subgraph: TestSubgraph;
  let store: JurisdictionStore;
  let folder: string;
  let text: string;
  const importText = async (content: string): ReturnType<typeof importDivisions> => {
    const file = join(folder, 'places.csv');
    await writeFile(file, content);
    return importDivisions(store, file, ZHENHAI);
  };
  const everything = () => store.collection.find().sort({ _id: 1 }).toArray();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gridhall-import-'));
    text = await readFile(ZHENHAI_FILE, 'utf8');
    subgraph = await startTestSubgraph(grid, { GRIDHALL_SEAL_KEY: randomBytes(32).toString('base64url') });
    store = jurisdictionStore(subgraph.runtime);
  });
  afterAll(async () => {
    await subgraph.stop();
    await rm(folder, { recursive: true });
  });

  it('writes nothing at all when the last row is bad', async () => {
    await expect(importText(`${text.trimEnd()}\n330211101999,,VILLAGE,VILLAGE,330211101\n`)).rejects.toMatchObject({
      code: 'DIVISIONS_NAME_WRONG',
      extensions: { line: 109 },
    });
    expect(await everything()).toEqual([]);
  });

  it('establishes every place once, even when two do it at once', async () => {
    const [one, other] = await Promise.all([
      importDivisions(store, ZHENHAI_FILE, ZHENHAI),
      importDivisions(store, ZHENHAI_FILE, ZHENHAI),
    ]);
    expect(one.established + other.established).toBe(107);
    expect(one.districtName).toBe('镇海区');
    const places = await everything();
    expect(places).toHaveLength(107);
    expect(places.every(({ version, timeline }) => version === 1 && timeline[0]?.step === 'established')).toBe(true);
  });

  it('changes nothing when it is done again', async () => {
    const before = await everything();
    await expect(importDivisions(store, ZHENHAI_FILE, ZHENHAI)).resolves.toMatchObject({
      established: 0,
      renamed: 0,
      unchanged: 107,
      absent: 0,
    });
    expect(await everything()).toEqual(before);
  });

  it('renames a place by a step of its own, and only that one', async () => {
    const renamed = text.replace('九龙湖镇,TOWN,TOWN', '九龙湖街道,TOWN,STREET');
    await expect(importText(renamed)).resolves.toMatchObject({ established: 0, renamed: 1, unchanged: 106 });
    const town = await store.collection.findOne({ _id: '330211101' });
    expect(town).toMatchObject({ name: '九龙湖街道', kind: 'STREET', version: 2 });
    expect(town?.timeline[1]).toMatchObject({
      step: 'renamed',
      from: '九龙湖镇',
      to: '九龙湖街道',
      message: { code: '330211101', name: '九龙湖街道', kind: 'STREET', parentCode: ZHENHAI },
    });
    await expect(importText(renamed)).resolves.toMatchObject({ renamed: 0, unchanged: 107 });
  });

  it('keeps places that a source does not have, and tells how many', async () => {
    const without = text.split('\n').filter((line) => !line.startsWith('330211001001'));
    await expect(importText(without.join('\n'))).resolves.toMatchObject({ absent: 1 });
    expect(await store.findById('330211001001')).toMatchObject({ name: '城东社区' });
  });
});
