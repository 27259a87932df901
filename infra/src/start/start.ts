import { readDivisions } from '@gridhall/grid';
import type { stopOnSignals } from '@gridhall/local-stack';
import { generateDay } from '../day/generate.js';
import { GatewayClient } from '../play/gateway.client.js';
import { stepsOf } from '../play/play-day.js';
import { runDay, type DayReport } from '../play/run-day.js';
import type { DistrictModel } from '../day/district.model.js';
import type { ScriptActor } from '../day/script.js';
import { showDay, summaryOf } from './day.report.js';
import { establish, openTools, ZHENHAI, type EstablishedDistrict } from './district.js';
import { namespaceOf } from './namespace.js';
import type { StartCommand } from './options.js';
import { chooseSignIns, signIn } from './sign-ins.js';
import { startStack, type Stack } from './stack.js';
import type { Terminal } from './terminal.js';
import { tokenDesk } from './tokens.js';
import { showWelcome } from './welcome.js';

/** Connections of the player to the gateway: one for each script under way. */
function clientOf(stack: Stack, { concurrency }: StartCommand): GatewayClient {
  return new GatewayClient(stack.gatewayUrl, concurrency);
}

function describeDistrict({ model, isNew }: EstablishedDistrict): string {
  const villages = model.towns.flatMap((town) => town.villages);
  const grids = villages.flatMap((village) => village.grids);
  const size = `${model.towns.length} towns, ${villages.length} villages and communities, ${grids.length} grids, ${model.staff.length} people`;
  return `${model.name} ${model.code} ${isNew ? 'established' : 'recognised'}: ${size}`;
}

/** Somebody who may read the figures of the whole district and of every place in it. */
function readerOf(district: DistrictModel): ScriptActor {
  const reader = district.staff.find(({ postings }) =>
    postings.some(({ role, place }) => role === 'ANALYST' && place === district.code),
  );
  if (reader === undefined) throw new RangeError(`${district.name} has no analyst.`);
  return { staffId: reader.id, name: reader.name, postings: reader.postings };
}

async function playTheDay(
  command: StartCommand,
  terminal: Terminal,
  client: GatewayClient,
  district: DistrictModel,
  tokenOf: (actor: ScriptActor) => Promise<string>,
): Promise<DayReport> {
  const { seed, events, concurrency } = command;
  terminal.heading(`A day of ${district.name}, seed ${seed}`);
  const day = await terminal.step(
    'Writing the day',
    () => Promise.resolve(generateDay(district, { seed, events })),
    ({ events: all, visits, applications }) =>
      `${all.length} events, ${visits.length} visits, ${applications.length} applications`,
  );
  const bar = terminal.progress('Playing it through the gateway', stepsOf(day));
  const report = await runDay(district, day, readerOf(district), {
    client,
    tokenOf,
    run: `day-${seed}-${Date.now().toString(36)}`,
    concurrency,
    onProgress: ({ done }) => {
      bar.update(done);
    },
  });
  const { tally, seconds } = report;
  bar.end(
    `: ${tally.transitions} transitions and ${tally.visits} visits in ${seconds.toFixed(1)} s, ${Math.round(tally.transitions / seconds)} transitions a second`,
  );
  showDay(terminal, report);
  return report;
}

async function showMemory(terminal: Terminal, stack: Stack): Promise<void> {
  const memory = await stack.memory();
  const megabytes = (bytes: number): string => `${Math.round(bytes / 1_048_576)} MB`;
  terminal.heading('Memory of each process');
  const own = { name: 'this command', pid: process.pid, bytes: process.memoryUsage.rss() };
  for (const { name, pid, bytes } of [...memory, own]) {
    terminal.line(`  ${name.padEnd(14)}${megabytes(bytes).padStart(9)}   process ${pid}`);
  }
  terminal.line(
    `  ${'together'.padEnd(14)}${megabytes([...memory, own].reduce((sum, one) => sum + one.bytes, 0)).padStart(9)}`,
  );
}

/**
 * Everything that `npm start` does once the checkout is built: servers, services, gateway, district, a day.
 *
 * @param onSignals how to have the stack stopped by Ctrl-C
 * @returns the exit status: 0, or 1 when the figures differ
 * @throws LocalStackError, GridhallError of the import
 */
export async function start(
  command: StartCommand,
  terminal: Terminal,
  onSignals: typeof stopOnSignals,
): Promise<number> {
  const { district, divisions } = command;
  // Nobody is to wait for servers to be told that a file is not there, or has a wrong row.
  if (district !== null && divisions !== null) await readDivisions(divisions, district);
  terminal.heading('Servers, services and gateway');
  const stack = await startStack({
    reporter: terminal.reporter(),
    namespace: namespaceOf(),
    ...(command.port === null ? {} : { gatewayPort: command.port }),
  });
  onSignals(stack.servers, () => {
    terminal.line('\nStopping: what is under way is finished first. Once more ends it at once.');
  });
  try {
    terminal.line(
      `  ✓ ${Object.keys(stack.processes()).join(', ')} are ready (${(terminal.elapsedMs / 1_000).toFixed(1)} s)`,
    );
    return await serve(command, terminal, stack);
  } catch (error) {
    await stack.stop();
    throw error;
  }
}

async function serve(command: StartCommand, terminal: Terminal, stack: Stack): Promise<number> {
  const { district, divisions } = command;
  const tools = await openTools(stack);
  const client = clientOf(stack, command);
  try {
    const choice = district === null || divisions === null ? ZHENHAI : { code: district, divisions };
    const established = await terminal.step(
      'The district',
      (note) =>
        establish(stack, tools, choice, {
          onRows: (rows) => {
            note(`: ${rows} rows read`);
          },
          onLeft: (left) => {
            note(`: ${left} messages until every service knows it`);
          },
        }),
      describeDistrict,
    );
    const { model } = established;
    const signIns = chooseSignIns(model);
    await terminal.step(
      'Signing in through the gateway with name and password',
      () => Promise.all(signIns.map(({ staff }) => signIn(client, staff.id))),
      (tokens) => `${tokens.length} people, one of each kind`,
    );
    terminal.line(`  Ready after ${(terminal.elapsedMs / 1_000).toFixed(1)} s`);
    const report = command.day
      ? await playTheDay(
          command,
          terminal,
          client,
          model,
          tokenDesk((claims, minutes) => tools.issueToken(claims, minutes)),
        )
      : null;
    await showMemory(terminal, stack);
    if (command.once) {
      await stack.stop();
      const summary = report === null ? null : summaryOf(report);
      if (summary !== null) terminal.line(`\n${JSON.stringify(summary)}`);
      return summary?.figuresAgree === false ? 1 : 0;
    }
    showWelcome(terminal, stack, model, signIns);
    terminal.line('\nIt stays up. Ctrl-C stops it; what it did is kept for the next start.');
    return 0;
  } finally {
    await Promise.all([client.close(), tools.close()]);
  }
}
