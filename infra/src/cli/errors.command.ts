// Loading a service's definition is what puts its errors into the one catalogue.
import '@gridhall/assessment';
import '@gridhall/events';
import '@gridhall/gateway';
import '@gridhall/grid';
import '@gridhall/service-desk';
import { allErrors } from '@gridhall/service-kit';

/** `gridhall errors`: every error that the platform can answer with, by code, in both languages. */
export function showErrors(asJson: boolean): void {
  const errors = allErrors();
  if (asJson) {
    process.stdout.write(`${JSON.stringify(errors, null, 2)}\n`);
    return;
  }
  for (const { code, en, zh } of errors) process.stdout.write(`${code}\n    ${en}\n    ${zh}\n`);
}
