import { runProcess } from '@gridhall/service-kit';
import { createGateway } from './gateway.js';

runProcess(() => createGateway(process.env));
