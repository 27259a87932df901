import { runSubgraph } from '@gridhall/service-kit';
import { assessment } from './definition.js';

runSubgraph(assessment);
