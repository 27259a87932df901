import { mediaConfigSchema } from '@gridhall/media';
import { sealConfig } from '@gridhall/service-kit';
import { z } from 'zod';

/** What grid is told by its environment, beside what every service is. */
export const gridConfigSchema = mediaConfigSchema.extend(sealConfig);
