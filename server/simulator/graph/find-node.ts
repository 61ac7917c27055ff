// From an id in the path to the node, if this caller may see it; otherwise Graph's one answer for both reasons.
import type { FacebookPage } from '../world/assets.ts';
import { findAccount } from '../world/conversations.ts';
import { instagramOf, pagesOf, whatsAppOf } from '../world/reach.ts';
import type { Call } from './call.ts';
import { type Caller, requireCaller } from './caller.ts';
import { missingObject, noToken, unknownAlias } from './error.ts';
import type { GraphNode } from './node.ts';
import { applicationNode } from './nodes/application.ts';
import { businessNode } from './nodes/business.ts';
import { conversationNode, conversationsOf, ownSide } from './nodes/conversation.ts';
import { findCustomer } from './nodes/customer.ts';
import { instagramNode } from './nodes/instagram.ts';
import { messageNode } from './nodes/message.ts';
import { pageNode } from './nodes/page.ts';
import { personNode } from './nodes/person.ts';
import { phoneNode } from './nodes/phone.ts';
import { templateNode } from './nodes/template.ts';
import { whatsAppNode } from './nodes/whatsapp.ts';

function me(call: Call, caller: Caller): GraphNode {
  if (caller.page !== null) return pageNode(call, caller.page);
  if (caller.person === null) throw noToken(true);
  return personNode(call, caller.person);
}

function findPerson(call: Call, caller: Caller, id: string): GraphNode | null {
  if (caller.person?.id === id && caller.page === null) return personNode(call, caller.person);
  const person = call.world.cast.find((one) => one.id === id);
  const knowsUs = person !== undefined && call.world.grants.has(person.id);
  return caller.token.kind === 'APP' && knowsUs ? personNode(call, person) : null;
}

function seesPage(caller: Caller, page: FacebookPage): boolean {
  if (caller.page !== null) return caller.page === page;
  if (caller.may('pages_show_list', page.id)) return true;
  const owners = caller.person?.businesses ?? [];
  return owners.some(
    (one) =>
      [...one.ownedPages, ...one.clientPages].includes(page) &&
      caller.may('business_management', one.id),
  );
}

function findPage(call: Call, caller: Caller, id: string): GraphNode | null {
  const pages = caller.person === null ? [] : pagesOf(caller.person);
  const page = pages.find((one) => one.id === id);
  return page !== undefined && seesPage(caller, page) ? pageNode(call, page) : null;
}

function findInstagram(call: Call, caller: Caller, id: string): GraphNode | null {
  const accounts = caller.person === null ? [] : instagramOf(caller.person);
  const account = accounts.find((one) => one.id === id);
  return account !== undefined && caller.may('instagram_basic', id)
    ? instagramNode(call, account)
    : null;
}

function findBusiness(call: Call, caller: Caller, id: string): GraphNode | null {
  const business = caller.person?.businesses.find((one) => one.id === id);
  return business !== undefined && caller.may('business_management', id)
    ? businessNode(call, business)
    : null;
}

function findWhatsApp(call: Call, caller: Caller, id: string): GraphNode | null {
  const accounts = caller.person === null ? [] : whatsAppOf(caller.person);
  for (const account of accounts) {
    if (!caller.may('whatsapp_business_management', account.id)) continue;
    if (account.id === id) return whatsAppNode(call, account);
    const template = account.templates.find((one) => one.id === id);
    if (template !== undefined) return templateNode(template);
  }
  return null;
}

function findNumber(call: Call, caller: Caller, id: string): GraphNode | null {
  const found = findAccount(call.world, 'whatsapp', id);
  if (found?.channel !== 'whatsapp') return null;
  const permitted = ['whatsapp_business_management', 'whatsapp_business_messaging'].some((one) =>
    caller.may(one, found.whatsapp.id),
  );
  return permitted ? phoneNode(call, { phone: found.phone, account: found.whatsapp }) : null;
}

/** Conversations, messages and customers are seen with the Page token. */
function findTalk(call: Call, caller: Caller, id: string): GraphNode | null {
  const { page } = caller;
  if (page === null) return null;
  for (const channel of ['messenger', 'instagram'] as const) {
    const permission = channel === 'messenger' ? 'pages_messaging' : 'instagram_manage_messages';
    if (!caller.may(permission)) continue;
    for (const conversation of conversationsOf(call.world, page, channel)) {
      if (conversation.id === id) return conversationNode(page, conversation);
      const message = conversation.messages.find((one) => one.id === id);
      if (message !== undefined) return messageNode(conversation, message, ownSide(page, channel));
    }
  }
  return findCustomer(call, page, id);
}

const finders = [
  findPerson,
  findPage,
  findInstagram,
  findBusiness,
  findWhatsApp,
  findNumber,
  findTalk,
];

/** Ids are digits, or the lettered ids of conversations and messages; anything else would be a user name. */
function looksLikeId(id: string): boolean {
  return /^\d+$/.test(id) || /^(t_|m_|aWd|\d+_)/.test(id);
}

export function requireNode(call: Call, id: string): GraphNode {
  const caller = requireCaller(call.caller, id === 'me');
  if (id === 'me') return me(call, caller);
  if (id === call.world.app.id || id === 'app') return applicationNode(call);
  for (const find of finders) {
    const found = find(call, caller, id);
    if (found !== null) return found;
  }
  throw looksLikeId(id) ? missingObject(id, call.method) : unknownAlias(id);
}
