import { PassThrough } from 'node:stream';
import { Terminal } from './terminal.js';

/** A stream that keeps what is written to it, as a terminal or as a file. */
function screen(isTTY: boolean): { readonly stream: NodeJS.WriteStream; readonly text: () => string } {
  const through = new PassThrough({ encoding: 'utf8' });
  let text = '';
  through.on('data', (part: string) => (text += part));
  // Of a terminal's stream only these two are asked for.
  return { stream: Object.assign(through, { isTTY, columns: 100 }) as unknown as NodeJS.WriteStream, text: () => text };
}

describe('the log of a start', () => {
  it('says what a step gave and how long it took, in one line of a file', async () => {
    const { stream, text } = screen(false);
    const value = await new Terminal(stream).step(
      'The district',
      (note) => {
        note(': 7 rows read');
        return Promise.resolve(7);
      },
      (rows) => `${rows} rows`,
    );
    expect(value).toBe(7);
    expect(text()).toMatch(/^ {2}✓ The district: 7 rows \(\d+\.\d s\)\n$/);
  });

  it('redraws the line on a terminal, and leaves nothing of it behind', async () => {
    const { stream, text } = screen(true);
    await new Terminal(stream).step('The district', (note) => {
      note(': 7 rows read');
      return Promise.resolve();
    });
    expect(text()).toContain('… The district: 7 rows read');
    // What a person sees in the end: each redrawing wipes the line first.
    expect(text().split('\r\x1b[2K').at(-1)).toMatch(/^ {2}✓ The district \(\d+\.\d s\)\n$/);
  });

  it('fills a bar on a terminal, and has a line of its own for the end', () => {
    const { stream, text } = screen(true);
    const bar = new Terminal(stream).progress('Playing', 200);
    bar.update(100);
    expect(text()).toMatch(/Playing █{16}░{16} {2}50 % {2}100\/200/);
    bar.end(': done');
    expect(text().split('\r\x1b[2K').at(-1)).toMatch(/^ {2}✓ Playing: done \(\d+\.\d s\)\n$/);
  });

  it('draws no bar into a file, and no line for every step', () => {
    const { stream, text } = screen(false);
    const bar = new Terminal(stream).progress('Playing', 200);
    for (let done = 1; done <= 200; done++) bar.update(done);
    expect(text().split('\n')).toHaveLength(2);
    expect(text()).not.toMatch(/[█░]/);
  });

  it('a step that fails is not said to be done', async () => {
    const { stream, text } = screen(false);
    await expect(new Terminal(stream).step('It', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(text()).toBe('');
  });
});
