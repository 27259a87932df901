import { assessment } from '@gridhall/assessment';
import { events } from '@gridhall/events';
import { gatewayConfigSchema } from '@gridhall/gateway';
import { grid } from '@gridhall/grid';
import { serviceDesk } from '@gridhall/service-desk';
import { allErrors, baseConfigSchema, loadTypeDefs, personalFields } from '@gridhall/service-kit';
import { z } from 'zod';
import { configurationPage } from './configuration.page.js';
import { errorsPage } from './errors.page.js';
import { permissionsPage } from './permissions.page.js';
import { personalDataPage } from './personal-data.page.js';

/** Every page of the docs that the code itself writes, by its path in the checkout. */
export function referencePages(): Readonly<Record<string, string>> {
  const services = [grid, events, serviceDesk, assessment].map(({ name, config }) => ({
    process: name,
    schema: config ?? z.object({}),
  }));
  return {
    'docs/reference/errors.md': errorsPage(allErrors()),
    'docs/reference/personal-data.md': personalDataPage(
      [grid, events, serviceDesk, assessment].map(({ name, directory }) => ({
        service: name,
        fields: personalFields(loadTypeDefs(directory)),
      })),
    ),
    'docs/reference/permissions.md': permissionsPage(),
    'docs/reference/configuration.md': configurationPage(baseConfigSchema, [
      ...services,
      { process: 'gateway', schema: gatewayConfigSchema },
    ]),
  };
}
