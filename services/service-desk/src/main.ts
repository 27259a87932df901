import { runSubgraph } from '@gridhall/service-kit';
import { serviceDesk } from './definition.js';

runSubgraph(serviceDesk);
