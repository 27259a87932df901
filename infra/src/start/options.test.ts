import { CommanderError } from 'commander';
import { parseStartCommand } from './options.js';

describe('the arguments of npm start', () => {
  let said = '';
  beforeEach(() => {
    said = '';
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
      said += String(text);
      return true;
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('may all be left out', () => {
    expect(parseStartCommand([])).toEqual({
      once: false,
      seed: 1,
      events: 1_005,
      district: null,
      divisions: null,
      day: true,
      concurrency: 24,
      port: null,
    });
  });

  it('are read', () => {
    const args = ['--once', '--seed', '-7', '--events', '50', '--no-day', '--concurrency', '4', '--port', '4100'];
    expect(parseStartCommand([...args, '--district', '330106', '--divisions', 'national'])).toEqual({
      once: true,
      seed: -7,
      events: 50,
      district: '330106',
      divisions: 'national',
      day: false,
      concurrency: 4,
      port: 4_100,
    });
  });

  it.each([
    [['--seed', 'one'], /whole number/],
    [['--events', '0'], /from 1 to/],
    [['--port', '70000'], /65535/],
    [['--district', '33', '--divisions', 'x'], /six digits/],
    [['--district', '330106'], /go together/],
    [['--divisions', 'x'], /go together/],
    [['--twice'], /unknown option/],
    [['now'], /too many arguments/],
  ])('%j are refused, and what is wrong is said', (args, message) => {
    expect(() => parseStartCommand(args)).toThrow(CommanderError);
    expect(said).toMatch(message);
  });
});
