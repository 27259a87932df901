import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordedProcesses } from '../cli/running-stack.js';
import { runProgram, startProgram, type Environment } from '../testing/run-program.js';

const home = mkdtempSync(join(tmpdir(), 'gridhall-start-'));
// Servers of its own, as on a person's machine, and not those of the tests.
const environment: Environment = { GRIDHALL_HOME: home, MONGODB_URI: undefined, NATS_URL: undefined };

afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

describe('npm start', () => {
  it('plays a day and ends with its figures as one line of JSON, and with 0 when they agree', async () => {
    const { status, stdout } = await runProgram(
      'start/main.js',
      ['--once', '--events', '30', '--seed', '5'],
      environment,
    );
    const last = stdout.trimEnd().split('\n').at(-1) ?? '';
    expect(JSON.parse(last)).toEqual({
      events: 30,
      transitions: expect.any(Number),
      visits: 7,
      services: 20,
      seconds: expect.any(Number),
      transitionsPerSecond: expect.any(Number),
      figuresAgree: true,
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/镇海区 330211 established: 7 towns, 99 villages and communities, 758 grids/);
    expect(stdout).toMatch(/events reported 上报 +30 +30 {2}✓/);
    expect(recordedProcesses(home)).toEqual([]);
  }, 180_000);

  it('stays up, says how to go on, and leaves nothing behind after Ctrl-C', async () => {
    const program = startProgram('start/main.js', ['--no-day'], environment);
    await program.says(/It stays up/);
    expect(program.stdout()).toMatch(/镇海区 330211 recognised/);
    expect(program.stdout()).toMatch(/GraphQL +http:\/\/127\.0\.0\.1:\d+\/graphql/);
    expect(program.stdout()).toMatch(/dispatcher 调度员/);
    const running = recordedProcesses(home);
    expect(running.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['mongod', 'nats-server', 'gateway', 'grid', 'events', 'service-desk', 'assessment']),
    );

    const second = await runProgram('start/main.js', ['--no-day'], environment);
    expect([second.status, second.stdout]).toEqual([1, expect.stringMatching(/HOME_IN_USE.*\n.*GRIDHALL_HOME/)]);

    program.process.kill('SIGINT');
    expect((await program.ended).status).toBe(130);
    expect(recordedProcesses(home)).toEqual([]);
    for (const { pid } of running) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  }, 180_000);

  it('says which port is taken, and what to do', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { status, stdout } = await runProgram('start/main.js', ['--port', String(port)], environment);
    await new Promise((resolve) => server.close(resolve));
    expect(status).toBe(1);
    expect(stdout).toMatch(new RegExp(`PORT_TAKEN: Port ${port}.*\\n.*→ Stop that program`));
    expect(recordedProcesses(home)).toEqual([]);
  }, 60_000);

  it('says what is wrong with a district’s file, and ends with 1', async () => {
    const args = ['--district', '990011', '--divisions', join(home, 'none.csv'), '--once'];
    const { status, stdout } = await runProgram('start/main.js', args, environment);
    expect(status).toBe(1);
    expect(stdout).toMatch(/DIVISIONS_FILE_MISSING/);
    expect(recordedProcesses(home)).toEqual([]);
  }, 120_000);

  it('ends with 2 when it is called wrongly', async () => {
    const { status, stderr } = await runProgram('start/main.js', ['--events', 'many'], environment);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/whole number/)]);
  });
});
