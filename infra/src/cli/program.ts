import { ROLES, type Role } from '@gridhall/messages';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { DEMO_PASSWORD } from '../start/demo.js';
import { namespaceOf } from '../start/namespace.js';
import { listDeadLetters, replay } from './dead-letters.command.js';
import { establishDemo, importBasicData, importBoundaries, importDivisions } from './district.command.js';
import { showLifecycle } from './lifecycle.command.js';
import { rotateKeys } from './rotate-keys.command.js';
import { showStatus } from './status.command.js';
import { issueToken, type TokenRequest } from './token.command.js';
import { withTools } from './tools.js';
import { verifyTimelines } from './verify-timelines.command.js';

function placeCode(text: string): string {
  if (/^\d{6}(\d{3}){0,3}$/.test(text)) return text;
  throw new InvalidArgumentError('A place’s code has 6 (district), 9 (town), 12 (village) or 15 (grid) digits.');
}

function districtCode(text: string): string {
  if (/^\d{6}$/.test(text)) return text;
  throw new InvalidArgumentError('A district’s code has six digits (GB/T 2260), such as 330211.');
}

function positive(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('A whole number above 0 is needed.');
}

function percent(text: string): number {
  const value = Number(text);
  if (value >= 0 && value <= 5) return value;
  throw new InvalidArgumentError('A number from 0 to 5 is needed.');
}

/** `DISPATCHER`, also written `dispatcher` or `grid-leader`. */
function roleNamed(text: string): Role {
  const role = ROLES.find((one) => one === text.toUpperCase().replaceAll('-', '_'));
  if (role !== undefined) return role;
  throw new InvalidArgumentError(`It is one of ${ROLES.join(', ')}.`);
}

function addToken(program: Command): void {
  program
    .command('token')
    .description('Print an access token for trying things: of somebody posted in that role at that place.')
    .requiredOption('--role <role>', `one of ${ROLES.join(', ')}`, roleNamed)
    .requiredOption('--place <code>', 'code of the district, town, village or grid', placeCode)
    .option('--unit <id>', 'the unit it is for, where a place has several: 330211101-AGENCY-…')
    .option('--minutes <number>', 'how long it holds, up to a day', positive, 60)
    .addHelpText(
      'after',
      `
Standard output holds the token and nothing else; whose it is stands on standard error. Where nobody is posted so, it is a
stand-in's, who has that one posting.

Examples:
  pnpm gridhall token --role DISPATCHER --place 330211101
  TOKEN=$(npm run --silent gridhall -- token --role ANALYST --place 330211 --minutes 480)`,
    )
    .action(async (request: TokenRequest) => {
      const { token, bearer } = await withTools((tools) => issueToken(tools, request));
      process.stderr.write(`${bearer.name} ${bearer.staffId}\n`);
      process.stdout.write(`${token}\n`);
    });
}

function addDistrict(program: Command): void {
  const source = (): Argument =>
    new Argument('<file-or-folder>', 'divisions.csv, or a folder with areas, streets, villages');
  const district = (): Option =>
    new Option('--district <code>', 'six digits').argParser(districtCode).makeOptionMandatory();
  program
    .command('import-divisions')
    .description('Import the places of a district: all of them or, when a row is wrong, none.')
    .addArgument(source())
    .addOption(district())
    .addHelpText(
      'after',
      `
A file has the columns code,name,level,kind,parentCode, as services/grid/data/zhenhai-divisions.csv. A folder holds the
national set: areas.csv (code,name,cityCode,provinceCode), streets.csv (code,name,areaCode,provinceCode,cityCode) and
villages.csv (code,name,streetCode,provinceCode,cityCode,areaCode). Importing again renames what has another name and
changes nothing else.

Examples:
  pnpm gridhall import-divisions services/grid/data/zhenhai-divisions.csv --district 330211
  pnpm gridhall import-divisions ./national --district 330106`,
    )
    .action((path: string, options: { readonly district: string }) =>
      withTools((tools) => importDivisions(tools, path, options.district)),
    );
  program
    .command('import-boundaries')
    .description('Bring surveyed boundaries in: all of a file or, when a feature does not fit, none. Exit 1 then.')
    .argument('<file>', 'a GeoJSON FeatureCollection on WGS-84, each feature with properties.code')
    .option('--tolerance <percent>', 'of a place that may lie outside its parent or on a sibling', percent, 0.1)
    .option('--dry-run', 'only say what is wrong', false)
    .addHelpText(
      'after',
      `
The outline of a district alone is enough for a map: towns, villages and grids that were not surveyed share its ground.

Examples:
  pnpm gridhall import-boundaries outline.geojson
  pnpm gridhall import-boundaries villages.geojson --tolerance 0.5 --dry-run`,
    )
    .action(async (path: string, { tolerance, dryRun }: { readonly tolerance: number; readonly dryRun: boolean }) => {
      const options = { tolerancePercent: tolerance, dryRun };
      process.exitCode = (await withTools((tools) => importBoundaries(tools, path, options))) ? 0 : 1;
    });
  program
    .command('establish-demo')
    .description('Import a district and give it grids, units, people with accounts, and the work-item list.')
    .addArgument(source())
    .addOption(district())
    .option('--password <password>', 'of everybody in it: a demonstration, not an installation', DEMO_PASSWORD)
    .addHelpText(
      'after',
      `
Examples:
  pnpm gridhall establish-demo services/grid/data/zhenhai-divisions.csv --district 330211`,
    )
    .action((path: string, options: { readonly district: string; readonly password: string }) =>
      withTools((tools) => establishDemo(tools, path, options)),
    );
}

function addImportBasicData(program: Command): void {
  program
    .command('import-basic-data')
    .description('Import households, residents or enterprises: all rows or, when one is wrong, none. Exit 1 then.')
    .addArgument(new Argument('<file>', 'CSV in UTF-8 or GBK, or .xlsx'))
    .requiredOption('--kind <kind>', 'households, residents or enterprises')
    .requiredOption('--place <code>', 'the place that all rows lie in', placeCode)
    .option('--dry-run', 'only check, and say what would be done', false)
    .addHelpText(
      'after',
      `
The first row names the columns, in English or Chinese (docs/basic-data.md). Rows that are wrong stand on standard error, at most
100 of them; standard output holds the report as JSON. Residents are put into households by grid and address: import those first.

Examples:
  pnpm gridhall import-basic-data households.csv --kind households --place 330211 --dry-run
  pnpm gridhall import-basic-data residents.xlsx --kind residents --place 330211101`,
    )
    .action(
      async (path: string, options: { readonly kind: string; readonly place: string; readonly dryRun: boolean }) => {
        process.exitCode = (await withTools((tools) => importBasicData(tools, path, options))) ? 0 : 1;
      },
    );
}

function addVerifyTimelines(program: Command): void {
  program
    .command('verify-timelines')
    .description(
      'Recompute the record of every event and print what somebody changed by hand. Exit 1 when there is any.',
    )
    .option('--place <code>', 'only events of this place and under it', placeCode)
    .addHelpText(
      'after',
      `
A line for each thing found: number, id, version (- for the event beside its timeline), fault, words. How many were checked
stands on standard error.

Examples:
  pnpm gridhall verify-timelines
  pnpm gridhall verify-timelines --place 330211101`,
    )
    .action(async ({ place }: { readonly place?: string }) => {
      process.exitCode = (await verifyTimelines(place ?? null)) ? 0 : 1;
    });
}

function addDeadLetters(program: Command): void {
  const deadLetters = program
    .command('dead-letters')
    .description('Messages that a consumer could not take: why, and once more.');
  deadLetters
    .command('list')
    .description('List them, oldest first: number, time, consumer, subject, reason.')
    .action(() => listDeadLetters(namespaceOf()));
  deadLetters
    .command('replay')
    .description('Send them to their consumers again; all of them when no number is given.')
    .addArgument(new Argument('[numbers...]', 'numbers of the list').argParser(numbers))
    .addHelpText(
      'after',
      `
Examples:
  pnpm gridhall dead-letters list
  pnpm gridhall dead-letters replay
  pnpm gridhall dead-letters replay 3 4`,
    )
    .action((sequences: readonly number[] | undefined) => replay(namespaceOf(), sequences ?? []));
}

function numbers(text: string, before: readonly number[] | undefined): readonly number[] {
  return [...(before ?? []), positive(text)];
}

/** Every command of `pnpm gridhall`. Wrong use ends in a CommanderError, said on standard error. */
export function buildProgram(): Command {
  const program = new Command('gridhall')
    .description(
      'Works on the platform of this machine: beside a running "npm start", or on its data when nothing runs.',
    )
    .configureHelp({ sortSubcommands: true })
    .showHelpAfterError('(add --help for the options and examples)')
    .exitOverride();
  addToken(program);
  addDistrict(program);
  addImportBasicData(program);
  addDeadLetters(program);
  addVerifyTimelines(program);
  program
    .command('status')
    .description('Show every process: ready or not, how far its relay lags, its memory. Exit 1 unless all are ready.')
    .action(async () => {
      process.exitCode = (await showStatus()) ? 0 : 1;
    });
  program
    .command('rotate-keys')
    .description('Make the next key that signs tokens: published now, used once every verifier knows it.')
    .action(() => withTools(rotateKeys));
  program
    .command('lifecycle')
    .description('Print the states and transitions of events, as the platform itself reads them.')
    .option('--markdown', 'as the page docs/event-lifecycle.md', false)
    .action(({ markdown }: { readonly markdown: boolean }) => {
      showLifecycle(markdown);
    });
  program
    .command('errors')
    .description('Print every error that the platform can answer with, in English and Chinese.')
    .option('--json', 'for programs', false)
    .action(async ({ json }: { readonly json: boolean }) => {
      // Only this command needs every service's code in memory.
      const { showErrors } = await import('./errors.command.js');
      showErrors(json);
    });
  return program;
}
