import { randomUUID } from 'node:crypto';
import type { GridTools } from '@gridhall/grid';
import { openTools, startStack, type DistrictModel, type Stack, type StackOptions } from '@gridhall/infra';
import type { Platform as PlatformName, Role, UnitKind } from '@gridhall/messages';
import { askAtDesk } from './desk.js';
import { establishDistricts } from './district.js';
import { Person } from './person.js';
import { DISTRICTS, OWN_PLACES, placesIn, type Places, type SharingFile } from './places.js';
import type { SharedStack } from './shared.js';

/** The whole platform with a small district in it. */
export class Platform<Held extends SharedStack = SharedStack> {
  readonly places: Places;
  /** The first grid of each village, by the village's code. */
  readonly grids: ReadonlyMap<string, string>;

  private constructor(
    readonly stack: Held,
    readonly tools: GridTools,
    private readonly model: DistrictModel,
    private readonly end: () => Promise<void>,
  ) {
    this.places = placesIn(model.code);
    const villages = model.towns.flatMap((town) => town.villages);
    this.grids = new Map(villages.flatMap(({ code, grids: [first] }) => (first ? [[code, first.code]] : [])));
  }

  /** The platform that files share, in which this one has a district to itself. It is nobody's to stop or to change. */
  static async shared(file: SharingFile): Promise<Platform> {
    const { stack, district } = await askAtDesk(DISTRICTS[file]);
    return new Platform(stack, await openTools(stack), district, () => Promise.resolve());
  }

  /** Starts a platform on servers of its own, to be killed and stopped and configured. */
  static async own(options: StackOptions = {}): Promise<Platform<Stack>> {
    delete process.env['MONGODB_URI'];
    delete process.env['NATS_URL'];
    const stack = await startStack({ ephemeral: true, namespace: `e2e-${randomUUID().slice(0, 6)}`, ...options });
    try {
      const district = (await establishDistricts(stack, [OWN_PLACES.district])).get(OWN_PLACES.district);
      if (district === undefined) throw new Error('The district was not established.');
      return new Platform(stack, await openTools(stack), district, () => stack.stop());
    } catch (error) {
      await stack.stop();
      throw error;
    }
  }

  /** Somebody posted in a role at exactly a place, with a token of their own. */
  async person(role: Role, place: string, index = 0): Promise<Person> {
    const found = this.model.staff.filter(({ postings }) =>
      postings.some((one) => one.role === role && one.place === place),
    );
    const staff = found[index];
    if (staff === undefined) throw new Error(`Only ${found.length} are posted as ${role} at ${place}.`);
    return this.#person(staff);
  }

  /** The id of a unit of a kind at exactly a place. */
  unit(kind: UnitKind, place: string, platform: PlatformName | null = null): string {
    const found = this.model.units.find(
      (unit) => unit.kind === kind && unit.placeCode === place && (platform === null || unit.platform === platform),
    );
    if (found === undefined) throw new Error(`There is no ${kind} at ${place}.`);
    return found.id;
  }

  /** Somebody of a unit in a role, with a token of their own. */
  async memberOf(unitId: string, role: Role): Promise<Person> {
    const staff = this.model.staff.find(({ postings }) =>
      postings.some((one) => one.role === role && one.unit === unitId),
    );
    if (staff === undefined) throw new Error(`Nobody is posted as ${role} in ${unitId}.`);
    return this.#person(staff);
  }

  /** Parts from the platform; one of this file's own is stopped. */
  async stop(): Promise<void> {
    await this.tools.close();
    await this.end();
  }

  async #person({ id, name, postings }: DistrictModel['staff'][number]): Promise<Person> {
    const token = await this.tools.issueToken({ staffId: id, name, postings });
    return new Person(this.stack.gatewayUrl, id, token);
  }
}
