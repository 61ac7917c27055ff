// POST /{phone}/messages: text and templates; 200 means accepted, a closed window fails afterwards with 131047
// (documentation/business-messaging/whatsapp/messages).
import { z } from 'zod';
import { followUp } from '../sender/follow-up.ts';
import type { StatusError } from '../sender/payloads.ts';
import type { PhoneNumber, WhatsAppAccount } from '../world/assets.ts';
import { addMessage, findAccount, isWindowOpen, openConversation } from '../world/conversations.ts';
import { type Conversation, later } from '../world/world.ts';
import type { Call } from './call.ts';
import { requireCaller } from './caller.ts';
import { GraphError, missingPermission } from './error.ts';
import { success } from './node.ts';

const textShape = z.object({ body: z.string() });
const templateShape = z.object({ name: z.string(), language: z.object({ code: z.string() }) });

/** (documentation/business-messaging/whatsapp/messages) */
const longestText = 4_096;

function refused(code: number, title: string, details: string): GraphError {
  const error_data = { messaging_product: 'whatsapp', details };
  return new GraphError({
    message: `(#${code}) ${title}`,
    type: 'OAuthException',
    code,
    error_data,
  });
}

function missing(parameter: string): GraphError {
  return refused(131008, 'Required parameter is missing', `Parameter ${parameter} is missing.`);
}

function textOf(call: Call): string {
  const text = call.params.structured('text', textShape)?.body ?? '';
  if (text === '') throw missing('text.body');
  if (text.length <= longestText) return text;
  throw refused(
    131009,
    'Parameter value is not valid',
    'text.body is longer than 4096 characters.',
  );
}

function templateText(call: Call, account: WhatsAppAccount): string {
  const asked = call.params.structured('template', templateShape);
  if (asked === null) throw missing('template');
  const known = account.templates.find(
    (one) => one.name === asked.name && one.language === asked.language.code,
  );
  if (known === undefined) {
    const details = `template name (${asked.name}) does not exist in ${asked.language.code}`;
    throw refused(132001, 'Template name does not exist in the translation', details);
  }
  if (known.status === 'APPROVED') return `[template ${known.name}]`;
  throw refused(132015, 'Template is paused', `template ${asked.name} is ${known.status}`);
}

const others = new Set(
  'image audio video document sticker location contacts interactive reaction'.split(' '),
);

function contentOf(call: Call, account: WhatsAppAccount): { text: string; template: boolean } {
  const type = call.params.text('type') ?? 'text';
  if (type === 'template') return { text: templateText(call, account), template: true };
  if (type === 'text') return { text: textOf(call), template: false };
  if (others.has(type)) return { text: `[${type}]`, template: false };
  throw refused(131009, 'Parameter value is not valid', `type ${type} is not known.`);
}

const closedWindow: StatusError = {
  code: 131047,
  title: 'Re-engagement message',
  details:
    'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
};

export interface Line {
  phone: PhoneNumber;
  account: WhatsAppAccount;
}

function markRead(call: Call): object {
  if (call.params.text('message_id') === null) throw missing('message_id');
  return success;
}

export function sendWhatsAppMessage(call: Call, line: Line): object {
  const caller = requireCaller(call.caller);
  if (!caller.may('whatsapp_business_messaging', line.account.id)) throw missingPermission();
  if (call.params.text('messaging_product') !== 'whatsapp') throw missing('messaging_product');
  if (call.params.text('status') === 'read') return markRead(call);
  const input = call.params.text('to');
  if (input === null) throw missing('to');
  if (!line.phone.registered) {
    throw refused(133010, 'The account is not registered', 'Account does not exist in Cloud API.');
  }
  const content = contentOf(call, line.account);
  const number = input.replaceAll(/\D/g, '');
  const conversation = openConversation(call.world, 'whatsapp', line.phone.id, number);
  const accepted = content.template ? { message_status: 'accepted' } : {};
  const id = send(call, line, conversation, content);
  return {
    messaging_product: 'whatsapp',
    contacts: [{ input, wa_id: number }],
    messages: [{ id, ...accepted }],
  };
}

function send(
  call: Call,
  line: Line,
  conversation: Conversation,
  content: { text: string; template: boolean },
): string {
  const { world } = call;
  const open = content.template || isWindowOpen(world, conversation);
  const message = addMessage(world, conversation, 'business', content.text);
  const account = findAccount(world, 'whatsapp', line.phone.id);
  const tag = call.params.text('biz_opaque_callback_data');
  const failure = open ? null : closedWindow;
  if (account !== null) {
    later(world, () => followUp(world, account, { conversation, message, tag, failure }));
  }
  return message.id;
}
