// What WhatsApp reports about an account, a phone number or a template: one change, one event
// (documentation/business-messaging/whatsapp/webhooks/reference).
import type { Change } from './change.ts';
import type { Draft } from './event.ts';
import type { EventKind } from './kinds.ts';
import { id, words } from './read.ts';

const KINDS: ReadonlyMap<string, EventKind> = new Map([
  ['account_update', 'ACCOUNT'],
  ['account_alerts', 'ACCOUNT'],
  ['account_review_update', 'ACCOUNT'],
  ['account_settings_update', 'ACCOUNT'],
  ['business_capability_update', 'ACCOUNT'],
  ['security', 'ACCOUNT'],
  ['phone_number_quality_update', 'PHONE_NUMBER'],
  ['phone_number_name_update', 'PHONE_NUMBER'],
  ['message_template_status_update', 'TEMPLATE'],
  ['message_template_quality_update', 'TEMPLATE'],
  ['message_template_components_update', 'TEMPLATE'],
  ['template_category_update', 'TEMPLATE'],
]);

/** What happened, in the first of Meta's words for it that the value has. */
const happened = (value: unknown): string | null =>
  words(value, 'event') ??
  words(value, 'decision') ??
  words(value, 'alert_info', 'alert_type') ??
  words(value, 'new_quality_score') ??
  words(value, 'new_category') ??
  id(value, 'max_daily_conversations_per_business') ??
  id(value, 'max_daily_conversation_per_phone');

const about = (value: unknown): string | null => {
  const template = words(value, 'message_template_name');
  return template === null ? words(value, 'display_phone_number') : `“${template}”`;
};

const inWords = (field: string): string => {
  const spaced = field.replace(/_updates?$/, '').replaceAll('_', ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

/** Null when the field is none of these. */
export const readAccountChange = ({ field, value, payload }: Change): Draft | null => {
  const kind = KINDS.get(field ?? '');
  if (kind === undefined || field === null) return null;
  const what = [inWords(field), about(value)].filter((part) => part !== null).join(' ');
  const news = happened(value);
  const reason = words(value, 'reason') ?? words(value, 'rejection_reason');
  const why = reason === null || reason === 'NONE' ? '' : ` (${reason})`;
  return {
    kind,
    summary: `${what}${news === null ? '' : `: ${news}`}${why}`,
    providerId: id(value, 'message_template_id'),
    // PARTNER_ADDED may carry the business portfolio's id on the entry.
    accountId: id(value, 'waba_info', 'waba_id'),
    payload,
  };
};
