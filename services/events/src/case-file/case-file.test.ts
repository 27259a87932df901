import { farGrid, people, unitIds, type Person } from '../testing/district.fixture.js';
import { startEvents, type EventsUnderTest, type Seen } from '../testing/events.fixture.js';
import { note, photo } from '../testing/given.fixture.js';
import { readPdf, type ReadPdf } from '../testing/pdf.fixture.js';

let events: EventsUnderTest;
beforeAll(async () => {
  events = await startEvents();
});
afterAll(async () => events.stop());
afterEach(() => {
  events.turnClock(null);
});

async function urlFor(id: string, as: Person): Promise<string> {
  return (await events.ask('query($id: ID!) { event(id: $id) { caseFileUrl } }', { id }, as)).event.caseFileUrl;
}

async function get(path: string, as: Person | null = null): Promise<Response> {
  return events.subgraph.forward(path, as === null ? {} : { as: as.postings, staffId: as.staffId });
}

async function read(response: Response): Promise<ReadPdf & { readonly text: string; readonly bytes: number }> {
  expect(response.status).toBe(200);
  const pdf = Buffer.from(await response.arrayBuffer());
  const file = readPdf(pdf);
  // What was torn between two lines or pages is one again.
  const text = file.pages.map((page) => page.replace(/\S+ · 生成时间.*第 \d+ 页.*/, '')).join('');
  return { ...file, text: text.replaceAll(/\s/g, ''), bytes: pdf.length };
}

const told = {
  title: '三楼楼道堆放易燃杂物',
  description: '居民王䶮反映，三楼楼道长期堆放纸箱与油漆①，影响疏散。',
  address: '幸福小区3号楼2单元',
  point: { longitude: 121.71, latitude: 29.95 },
};

async function closed(): Promise<Seen> {
  return events.eventIn('CLOSED', told);
}

describe('a case file', () => {
  it('is a PDF in Chinese with the facts, the timeline, the evidence and the hash of the chain', async () => {
    const event = await closed();
    const document = await events.stored(event.id);
    const response = await get(await urlFor(event.id, people.leader));
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toBe(`inline; filename="${event.number}.pdf"`);
    expect(response.headers.get('cache-control')).toContain('no-store');
    const { title, language, text, pages, bytes } = await read(response);
    expect([title, language]).toEqual([`${event.number} ${told.title}`, 'zh-CN']);
    for (const words of [
      ...['事件归档卷宗', event.number, told.title, told.description, told.address, '121.71, 29.95'],
      ...['消防安全', '公共安全', '综合执法', '地330211', '330211003201001', '网格巡查', '已结案', '非常满意'],
      // The timeline: what, by which post of which unit, why, in which words.
      ...[
        '上报',
        '受理·立案',
        '派遣·交办',
        '签收',
        '处置·反馈',
        '核查通过',
        '评价',
        '已受理 → 已派遣',
        '网格长',
        '处置员',
      ],
      ...[unitIds.agency, people.handler.staffId, '已清理。', '原因：已解决', photo.reference, note.reference],
      ...['时间线校验：完整', document.headHash, ...document.timeline.map(({ hash }) => hash)],
    ]) {
      expect(text).toContain(words.replaceAll(' ', ''));
    }
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`第 ${String(index + 1)} 页 / 共 ${String(pages.length)} 页`);
      expect(page).toContain(`${event.number} · 生成时间`);
    }
    // Of a font of 10 MB it holds the characters that it needs.
    expect(bytes).toBeLessThan(250_000);
  });

  it('tells the moments in Asia/Shanghai', async () => {
    events.turnClock(new Date('2026-11-24T16:30:00.000Z'));
    const { id } = await events.report(people.member, told);
    const { text } = await read(await get(await urlFor(id, people.member)));
    expect(text).toContain('2026-11-2500:30:00');
  });

  it('says so when somebody changed the record by hand', async () => {
    const { id } = await closed();
    await events.collection.updateOne({ _id: id as never }, { $set: { 'timeline.2.comment': '另一句' } });
    const { text } = await read(await get(await urlFor(id, people.leader)));
    expect(text).toContain('记录被改动');
    expect(text).toContain('第3条记录内容被改动，与其哈希不符。');
  });

  it('holds the longest words and many entries, on as many pages as they need', async () => {
    const words = '堆物清理完毕，现场已复核。'.repeat(150).slice(0, 1_990);
    const description = '长文本测试，内容需要跨页显示。'.repeat(330);
    let event = await events.report(people.member, { ...told, description });
    event = await events.step('accept', event, people.dispatcher, { comment: `开头${words}结尾` });
    for (let round = 0; round < 3; round++) {
      event = await events.step('dispatch', event, people.dispatcher);
      event = await events.step('return', event, people.handler, { comment: `第${String(round)}次退单` });
      if (event.holderUnit?.id !== unitIds.command) break;
    }
    const { pages, text } = await read(await get(await urlFor(event.id, people.leader)));
    expect(pages.length).toBeGreaterThan(6);
    for (const part of ['开头', '结尾', '第0次退单', '第1次退单']) expect(text).toContain(part);
    expect(text.split('长文本测试').length - 1).toBe(330);
    // The titles of the table stand on each page that it goes on on.
    expect(text.split('办理单位与岗位').length).toBeGreaterThan(3);
  });
});

describe('who may see it', () => {
  it('is who comes with a link, as long as that holds', async () => {
    const { id } = await closed();
    events.turnClock(new Date('2026-11-24T08:30:00.000Z'));
    const url = await urlFor(id, people.leader);
    expect((await get(url)).status).toBe(200);
    events.turnClock(new Date('2026-11-24T08:49:59.000Z'));
    expect((await get(url)).status).toBe(200);
    events.turnClock(new Date('2026-11-24T08:50:00.000Z'));
    const gone = await get(url);
    expect(gone.status).toBe(404);
    expect(await gone.json()).toMatchObject({ errors: [{ extensions: { code: 'EVENT_NOT_FOUND' } }] });
  });

  it('is nobody with a link that was bent', async () => {
    const [one, other] = [await closed(), await closed()];
    const url = await urlFor(one.id, people.analyst);
    for (const bent of [
      url.replace(one.id, other.id),
      url.replace('sight=without+personal+data', 'sight=all'),
      url.replace(/expires=\d/, 'expires=2'),
      url.replace(/signature=.*/, 'signature=x'),
      url.replace(/\?.*/, ''),
    ]) {
      expect(bent).not.toBe(url);
      expect((await get(bent)).status).toBe(404);
    }
    expect((await get('/case-files/../events.pdf')).status).toBe(404);
    expect((await get('/case-files/none.pdf', people.leader)).status).toBe(404);
  });

  it('is who sees the event, with a token, and nobody whose postings do not', async () => {
    const { id } = await closed();
    const path = `/case-files/${id}.pdf`;
    expect((await get(path, people.dispatcher)).status).toBe(200);
    expect((await get(path, people.farMember)).status).toBe(404);
    const far = await events.report(people.farMember, { placeCode: farGrid });
    expect((await get(`/case-files/${far.id}.pdf`, people.leader)).status).toBe(404);
  });

  it('without personal data is an analyst', async () => {
    const { id } = await closed();
    const { text, title } = await read(await get(await urlFor(id, people.analyst)));
    expect(text).toContain('处置·反馈');
    for (const hidden of [
      told.title,
      '王䶮',
      told.address,
      '121.71',
      '已清理。',
      photo.reference,
      people.handler.staffId,
    ]) {
      expect(text).not.toContain(hidden);
      expect(title).not.toContain(hidden);
    }
    expect((await read(await get(`/case-files/${id}.pdf`, people.analyst))).text).not.toContain('王䶮');
  });
});

it('many at once are set one after another, and all come', async () => {
  const { id } = await closed();
  const url = await urlFor(id, people.leader);
  const answers = await Promise.all(Array.from({ length: 8 }, async () => get(url)));
  const sizes = await Promise.all(answers.map(async (answer) => (await answer.arrayBuffer()).byteLength));
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
  expect(new Set(sizes.map((size) => Math.round(size / 1_000))).size).toBe(1);
});
