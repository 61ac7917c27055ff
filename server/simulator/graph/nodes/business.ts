// A business portfolio and what it owns or is client of (Meta's Node SDK, src/objects/business.js).
import type { Business, FacebookPage, WhatsAppAccount } from '../../world/assets.ts';
import type { Call } from '../call.ts';
import { requireCaller } from '../caller.ts';
import { missingPermission } from '../error.ts';
import { type Edge, GraphNode } from '../node.ts';
import { instagramNode } from './instagram.ts';
import { pageNode } from './page.ts';
import { granted, whatsAppNode } from './whatsapp.ts';

function pagesEdge(call: Call, pages: readonly FacebookPage[]): Edge {
  return { list: () => pages.map((page) => pageNode(call, page, 'business')) };
}

function whatsAppEdge(call: Call, accounts: readonly WhatsAppAccount[]): Edge {
  return {
    list: () => {
      const caller = requireCaller(call.caller);
      if (!caller.may('whatsapp_business_management')) throw missingPermission();
      return granted(call, accounts).map((account) => whatsAppNode(call, account));
    },
  };
}

function instagramEdge(call: Call, pages: readonly FacebookPage[]): Edge {
  return {
    list: () => {
      const caller = requireCaller(call.caller);
      if (!caller.may('instagram_basic')) throw missingPermission();
      return pages
        .flatMap((page) => (page.instagram === null ? [] : [page.instagram]))
        .filter((account) => caller.may('instagram_basic', account.id))
        .map((account) => instagramNode(call, account));
    },
  };
}

export function businessNode(call: Call, business: Business): GraphNode {
  const instagram = instagramEdge(call, business.ownedPages);
  return new GraphNode({
    id: business.id,
    type: 'Business',
    defaults: ['id', 'name'],
    fields: {
      name: () => business.name,
      verification_status: () => business.verification,
      profile_picture_uri: () => `${call.origin}/control/picture/${business.id}.svg`,
      created_time: () => '2024-03-01T09:00:00+0000',
    },
    edges: {
      owned_pages: pagesEdge(call, business.ownedPages),
      client_pages: pagesEdge(call, business.clientPages),
      owned_whatsapp_business_accounts: whatsAppEdge(call, business.ownedWhatsApp),
      client_whatsapp_business_accounts: whatsAppEdge(call, business.clientWhatsApp),
      instagram_accounts: instagram,
      instagram_business_accounts: instagram,
      owned_instagram_accounts: instagram,
    },
  });
}
