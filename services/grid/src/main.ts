import { runSubgraph } from '@gridhall/service-kit';
import { grid } from './definition.js';

runSubgraph(grid);
