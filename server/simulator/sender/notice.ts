// One thing to tell the product: on which object, field and account, and in which words.
import type { Account } from '../world/conversations.ts';
import type { SubscribedObject } from './app-subscriptions.ts';

export interface Notice {
  object: SubscribedObject;
  field: string;
  account: Account;
  body: object;
}

/** The asset the app must be installed on: the Page, or the WhatsApp account. */
export function installedOn(account: Account): string {
  return account.channel === 'whatsapp' ? account.whatsapp.id : account.page.id;
}

export function objectOf(account: Account): SubscribedObject {
  if (account.channel === 'whatsapp') return 'whatsapp_business_account';
  return account.channel === 'messenger' ? 'page' : 'instagram';
}
