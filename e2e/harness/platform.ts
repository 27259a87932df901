import { join } from 'node:path';
import type { GridTools } from '@gridhall/grid';
import { establish, openTools, startStack, type DistrictModel, type Stack, type StackOptions } from '@gridhall/infra';
import type { Platform as PlatformName, Role, UnitKind } from '@gridhall/messages';
import { Person } from './person.js';

/** Two towns of Zhenhai with two villages each, established as any district is. */
export const DISTRICT = '330211';
/** A street with two communities. */
export const STREET = '330211001';
/** Another town, with two villages. */
export const TOWN = '330211101';

/** What a test starts the platform with, beside what the stack takes. */
export interface PlatformOptions extends StackOptions {
  /** Servers that only this test has, to be stopped and lost; those of the whole run otherwise. */
  readonly ownServers?: boolean;
}

/** The whole platform with a small district in it. */
export class Platform {
  private constructor(
    readonly stack: Stack,
    readonly tools: GridTools,
    /** The first grid of each village, by the village's code. */
    readonly grids: ReadonlyMap<string, string>,
    private readonly district: DistrictModel,
  ) {}

  /** Starts servers, services and gateway, and establishes the district. */
  static async start({ ownServers = false, ...options }: PlatformOptions = {}): Promise<Platform> {
    if (ownServers) {
      delete process.env['MONGODB_URI'];
      delete process.env['NATS_URL'];
    }
    const namespace = `e2e-${Math.random().toString(36).slice(2, 8)}`;
    const stack = await startStack({ ephemeral: true, namespace, ...options });
    try {
      const tools = await openTools(stack);
      const divisions = join(__dirname, 'two-towns.csv');
      const { model: district } = await establish(stack, tools, { code: DISTRICT, divisions });
      const villages = district.towns.flatMap((town) => town.villages);
      const grids = new Map(villages.flatMap(({ code, grids: [first] }) => (first ? [[code, first.code]] : [])));
      return new Platform(stack, tools, grids, district);
    } catch (error) {
      await stack.stop();
      throw error;
    }
  }

  /** Somebody posted in a role at exactly a place, with a token of their own. */
  async person(role: Role, place: string, index = 0): Promise<Person> {
    const found = this.district.staff.filter(({ postings }) =>
      postings.some((one) => one.role === role && one.place === place),
    );
    const staff = found[index];
    if (staff === undefined) throw new Error(`Only ${found.length} are posted as ${role} at ${place}.`);
    return this.#person(staff);
  }

  /** The id of a unit of a kind at exactly a place. */
  unit(kind: UnitKind, place: string, platform: PlatformName | null = null): string {
    const found = this.district.units.find(
      (unit) => unit.kind === kind && unit.placeCode === place && (platform === null || unit.platform === platform),
    );
    if (found === undefined) throw new Error(`There is no ${kind} at ${place}.`);
    return found.id;
  }

  /** Somebody of a unit in a role, with a token of their own. */
  async memberOf(unitId: string, role: Role): Promise<Person> {
    const staff = this.district.staff.find(({ postings }) =>
      postings.some((one) => one.role === role && one.unit === unitId),
    );
    if (staff === undefined) throw new Error(`Nobody is posted as ${role} in ${unitId}.`);
    return this.#person(staff);
  }

  async stop(): Promise<void> {
    await this.tools.close();
    await this.stack.stop();
  }

  async #person({ id, name, postings }: DistrictModel['staff'][number]): Promise<Person> {
    const token = await this.tools.issueToken({ staffId: id, name, postings });
    return new Person(this.stack.gatewayUrl, id, token);
  }
}
