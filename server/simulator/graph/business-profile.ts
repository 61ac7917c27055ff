// /{phone}/whatsapp_business_profile: what customers see of the business, read and changed
// (documentation/business-messaging/whatsapp/business-profiles).
import type { Call } from './call.ts';
import { requireCaller } from './caller.ts';
import { invalidParameter, missingPermission } from './error.ts';
import { type Edge, success } from './node.ts';
import type { Line } from './send-whatsapp-message.ts';

const names = ['about', 'address', 'description', 'email', 'vertical'];

/** Characters of `about` (Meta's openapi description). */
const longestAbout = 139;

function change(call: Call, { phone, account }: Line): object {
  const caller = requireCaller(call.caller);
  if (!caller.may('whatsapp_business_management', account.id)) throw missingPermission();
  if (call.params.text('messaging_product') !== 'whatsapp') {
    throw invalidParameter('The parameter messaging_product is required.');
  }
  if ((call.params.text('about') ?? '').length > longestAbout) {
    throw invalidParameter(`Param about must be at most ${longestAbout} characters long`);
  }
  const told = names.flatMap((name) => {
    const value = call.params.text(name);
    return value === null ? [] : [[name, value] as const];
  });
  phone.profile = { ...phone.profile, ...Object.fromEntries(told) };
  return success;
}

export function businessProfile(call: Call, line: Line): Edge {
  return {
    list: () => [{ ...line.phone.profile, messaging_product: 'whatsapp' }],
    create: () => change(call, line),
  };
}
