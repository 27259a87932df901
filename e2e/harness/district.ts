import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { establish, openTools, type DistrictModel, type Stack } from '@gridhall/infra';
import { workspaceFolder } from '@gridhall/local-stack';

/** The district that the list of divisions is of. */
const ZHENHAI = '330211';

/**
 * Establishes small districts, as any district is: two towns of Zhenhai with two villages each, under the codes that are
 * asked for. One after the other: how far the services have learnt one is told by a count of messages.
 */
export async function establishDistricts(
  stack: Stack,
  codes: readonly string[],
): Promise<ReadonlyMap<string, DistrictModel>> {
  const divisions = readFileSync(join(workspaceFolder(), 'e2e', 'harness', 'two-towns.csv'), 'utf8');
  const tools = await openTools(stack);
  const districts = new Map<string, DistrictModel>();
  try {
    for (const code of codes) {
      const file = join(stack.servers.home, `two-towns-${code}.csv`);
      writeFileSync(file, divisions.replaceAll(ZHENHAI, code));
      districts.set(code, (await establish(stack, tools, { code, divisions: file })).model);
    }
    return districts;
  } finally {
    await tools.close();
  }
}
