// The four lists of accounts a business has, and how each is asked for inside another question.
import { z } from 'zod';
import { edgeOf } from './list.ts';
import { page, pageFields, WHATSAPP_FIELDS, whatsAppNode } from './shapes.ts';

/** Owned: the business's own. Client: another business shares it with this one. */
export type BusinessSource = 'OWNED_BY_BUSINESS' | 'CLIENT_OF_BUSINESS';

export type BusinessEdge =
  | 'owned_pages'
  | 'client_pages'
  | 'owned_whatsapp_business_accounts'
  | 'client_whatsapp_business_accounts';

export interface BusinessWish {
  withPages: boolean;
  withInstagram: boolean;
  withWhatsApp: boolean;
}

/** A business with those of its lists that were asked for and that Meta let us see. docs/marketing-api/reference/business */
export const businessNode = z.object({
  id: z.string(),
  name: z.string().default(''),
  verification_status: z.string().nullish(),
  owned_pages: edgeOf(page).optional(),
  client_pages: edgeOf(page).optional(),
  owned_whatsapp_business_accounts: edgeOf(whatsAppNode).optional(),
  client_whatsapp_business_accounts: edgeOf(whatsAppNode).optional(),
});
export type BusinessNode = z.output<typeof businessNode>;

export const BUSINESS_FIELDS = 'id,name,verification_status';

export const PAGE_EDGES = ['owned_pages', 'client_pages'] as const;
export const WHATSAPP_EDGES = [
  'owned_whatsapp_business_accounts',
  'client_whatsapp_business_accounts',
] as const;

/** The lists this wish asks for. */
export function edgesOf(wish: BusinessWish): BusinessEdge[] {
  return [...(wish.withPages ? PAGE_EDGES : []), ...(wish.withWhatsApp ? WHATSAPP_EDGES : [])];
}

/** The fields of one account of the list. */
export function fieldsOfEdge(edge: BusinessEdge, wish: BusinessWish): string {
  return isPageEdge(edge)
    ? pageFields({ withInstagram: wish.withInstagram, withTasks: false })
    : WHATSAPP_FIELDS;
}

/** A list as a nested field: a hundred a page, Meta's most, so that few businesses need a second request. */
export function nested(edge: BusinessEdge, wish: BusinessWish): string {
  return `${edge}.limit(100){${fieldsOfEdge(edge, wish)}}`;
}

export function sourceOf(edge: BusinessEdge): BusinessSource {
  return edge.startsWith('owned') ? 'OWNED_BY_BUSINESS' : 'CLIENT_OF_BUSINESS';
}

export function isPageEdge(edge: BusinessEdge): edge is (typeof PAGE_EDGES)[number] {
  return edge === 'owned_pages' || edge === 'client_pages';
}
