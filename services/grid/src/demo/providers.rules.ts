import { creditCodeOf } from '@gridhall/service-kit';
import { registered, type ProviderFacts } from '../provider/provider.rules.js';
import type { UnitIdentity } from '../unit/unit.store.js';
import type { DemoPlace } from './grids.rules.js';
import { Random } from './random.js';
import type { DemoTree } from './units.rules.js';

/** A body from which every town, or the district, purchases services 第三方机构. */
interface DemoProvider {
  readonly slug: string;
  /** Its name after the place's. */
  readonly name: string;
  readonly workItemCodes: readonly string[];
}

const OF_TOWN: readonly DemoProvider[] = [
  { slug: 'cleaning', name: '环卫保洁有限公司', workItemCodes: ['WASTE', 'MUNICIPAL_FACILITIES'] },
  { slug: 'care', name: '居家养老服务中心', workItemCodes: ['ELDERLY_CARE', 'RELIEF'] },
];
const OF_DISTRICT: readonly DemoProvider[] = [
  { slug: 'rescue', name: '社会救援队', workItemCodes: ['FLOOD_GEOLOGY', 'FIRE'] },
];

/** A unit of the demo district that is a provider. */
export type DemoProviderUnit = UnitIdentity & { readonly provider: ProviderFacts };

/** Registered nowhere: the nine characters of the organisation are drawn. */
function drawCreditCode(districtCode: string, seed: string): string {
  const organisation = String(new Random(seed).integer(0, 99_999_999)).padStart(8, '0');
  return creditCodeOf(`91${districtCode}MA${organisation.slice(0, 7)}`);
}

function provider(
  { slug, name, workItemCodes }: DemoProvider,
  { code, name: placeName }: DemoPlace,
  level: UnitIdentity['level'],
  year: number,
): DemoProviderUnit {
  const creditCode = drawCreditCode(code.slice(0, 6), `provider ${code} ${slug}`);
  const contract = {
    ...{ number: `${String(year)}-${slug}`, from: `${String(year)}-01-01`, to: `${String(year + 1)}-12-31` },
    ...{ placeCodes: [code], workItemCodes: [...workItemCodes] },
  };
  return {
    ...{ unitId: `${code}-PROVIDER-${creditCode}`, name: `${placeName}${name}`, kind: 'PROVIDER', placeCode: code },
    ...{ level, platform: null, departmentUnitId: null },
    provider: registered(creditCode, contract, contract.from),
  };
}

/** The providers of a district and of its towns, each under a contract that began with a year and lasts two. */
export function foundProviders(
  { district, towns }: Pick<DemoTree, 'district' | 'towns'>,
  year: number,
): DemoProviderUnit[] {
  return [
    ...OF_DISTRICT.map((one) => provider(one, district, 'DISTRICT', year)),
    ...towns.flatMap((town) => OF_TOWN.map((one) => provider(one, town, 'TOWN', year))),
  ];
}
