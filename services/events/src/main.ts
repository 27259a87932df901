import { runSubgraph } from '@gridhall/service-kit';
import { events } from './definition.js';

runSubgraph(events);
