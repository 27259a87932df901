import type { ModelPlace } from './district.model.js';
import { sceneOf, scriptActor, type People } from './people.js';
import { ENTERPRISE_VISIT_PERCENT } from './proportions.js';
import type { Random } from './random.js';
import type { VisitScript } from './script.js';
import type { TextMaker } from './texts/text-maker.js';

/** The day's visits 走访: who of a grid's people saw whom. */
export function writeVisitScripts(
  total: number,
  grids: readonly ModelPlace[],
  tools: { readonly people: People; readonly texts: TextMaker; readonly random: Random },
): VisitScript[] {
  const { people, texts, random } = tools;
  const enterprises = Math.round((total * ENTERPRISE_VISIT_PERCENT) / 100);
  return Array.from({ length: total }, (_, index) => {
    const id = `visit-${index + 1}`;
    const own = random.fork(id);
    const scene = sceneOf(own.pick(grids).code);
    const subject = index < enterprises ? 'ENTERPRISE' : 'HOUSEHOLD';
    return {
      id,
      actor: scriptActor(people.witness(own, scene)),
      placeCode: scene.grid,
      subject,
      ...texts.visit(own, subject),
    };
  });
}
