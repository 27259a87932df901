import { joinFeatures, type SubgraphParts } from '@gridhall/service-kit';
import type { Context } from './context.js';
import { factFeature } from './fact/fact.feature.js';
import { figuresFeature, type FiguresRuntime } from './figures/figures.feature.js';

/** Opens every feature of assessment; each says in its own folder what it adds. */
export function openFeatures(runtime: FiguresRuntime): SubgraphParts<Context> {
  return joinFeatures([factFeature, figuresFeature(runtime)]);
}
