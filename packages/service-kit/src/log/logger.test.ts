import { createLogger } from './logger.js';

function written(act: (log: ReturnType<typeof createLogger>) => void, level = 'info'): Record<string, unknown>[] {
  const lines: string[] = [];
  act(createLogger('grid', level, { write: (line) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('the log', () => {
  it('has a JSON object a line with its level, service and time in words', () => {
    const [line] = written((log) => {
      log.info({ requestId: 'r-1' }, 'step taken');
    });
    expect(line).toEqual({
      level: 'info',
      service: 'grid',
      requestId: 'r-1',
      msg: 'step taken',
      time: expect.stringMatching(/^\d{4}-.*Z$/) as string,
    });
  });

  it('never holds a password or a token, on its own or within what is logged', () => {
    const secrets = {
      password: 'swordfish',
      authorization: 'swordfish',
      refreshToken: 'swordfish',
      accessToken: 'swordfish',
    };
    const lines = written((log) => {
      log.info({ ...secrets, input: { staffId: 's', ...secrets } }, 'signed in');
    });
    expect(JSON.stringify(lines)).not.toContain('swordfish');
    expect(lines[0]).toMatchObject({ password: '[hidden]', input: { staffId: 's', password: '[hidden]' } });
  });

  it('leaves out what is below its level', () => {
    const lines = written((log) => {
      log.debug('fine');
      log.warn('serious');
    }, 'warn');
    expect(lines.map(({ msg }) => msg)).toEqual(['serious']);
  });
});
