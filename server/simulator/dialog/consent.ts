// The dialog without a browser: the same request, offer and conclusion as its pages.
import type { ConsentChoice } from '../contract.ts';
import { findPersona, type World } from '../world/world.ts';
import { closedTo, consented, denied } from './conclude.ts';
import { offerTo } from './offer.ts';
import { readDialog } from './request.ts';

/** @throws DialogRefusal where the browser would see the dialog's own error page. */
export function consent(world: World, dialogUrl: string, choice: ConsentChoice): string {
  const request = readDialog(world, new URL(dialogUrl).searchParams);
  const person = findPersona(world, choice.persona);
  if (person === null) throw new Error(`The simulator knows no persona ${choice.persona}.`);
  const closed = closedTo(world, person, request);
  if (closed !== null) return closed;
  if (choice.deny === true) return denied(request);
  const offer = offerTo(world, person, request);
  const unticked = new Set(
    choice.decline ?? offer.permissions.filter((one) => !one.ticked).map((one) => one.name),
  );
  const kept = offer.permissions.map((one) => one.name).filter((name) => !unticked.has(name));
  const ticked = offer.accounts.filter((one) => one.ticked).map(({ id }) => id);
  const { accounts = ticked } = choice;
  return consented(world, person, {
    request,
    offer,
    choice: { permissions: new Set(kept), accounts: accounts === 'all' ? null : new Set(accounts) },
  });
}
