// The shapes of Meta's accounts, and what we make of them. An omitted field is normal: the object lacks it or we may not see it.
import { z } from 'zod';
import { edgeOf } from './list.ts';

/** Meta answers `true`, `{"success":true}` or `{"success":"true"}`; anything else is no success. */
export const success = z.union([
  z.literal(true),
  z
    .object({ success: z.union([z.literal(true), z.literal('true')]) })
    .transform(() => true as const),
]);

/** `picture{url}` and `picture` both come as `{data:{url}}`; null when there is none. */
export const picture = z
  .object({ data: z.object({ url: z.string().optional() }).optional() })
  .optional()
  .transform((found) => found?.data?.url ?? null);

/** An Instagram professional account behind a Page (docs/instagram-platform). */
export interface Instagram {
  metaId: string;
  username: string | null;
  name: string | null;
  pictureUrl: string | null;
  followersCount: number | null;
}

export const INSTAGRAM_FIELDS = 'id,username,name,profile_picture_url,followers_count';

export const instagram = z
  .object({
    id: z.string(),
    username: z.string().nullish(),
    name: z.string().nullish(),
    profile_picture_url: z.string().nullish(),
    followers_count: z.number().nullish(),
  })
  .transform((one): Instagram => ({
    metaId: one.id,
    username: one.username ?? null,
    name: one.name ?? null,
    pictureUrl: one.profile_picture_url ?? null,
    followersCount: one.followers_count ?? null,
  }));

/** A Facebook Page. `accessToken` is the Page's own token: a secret, null when the person has no role that gives one. */
export interface Page {
  metaId: string;
  name: string;
  category: string | null;
  pictureUrl: string | null;
  /** `MESSAGING`, `MANAGE`, … or `PROFILE_PLUS_…`; empty when Meta does not say, as for Pages that come through a business. */
  tasks: string[];
  accessToken: string | null;
  instagram: Instagram | null;
  /** Id of a linked Instagram account that is no professional one; null: none, or a professional one is linked. */
  personalInstagramId: string | null;
  /** False: only people with a role on the Page see it; null: Meta does not say. */
  published: boolean | null;
}

export const page = z
  .object({
    id: z.string(),
    name: z.string().default(''),
    category: z.string().nullish(),
    picture,
    tasks: z.array(z.string()).default([]),
    access_token: z.string().nullish(),
    instagram_business_account: instagram.nullish(),
    connected_instagram_account: z.object({ id: z.string() }).nullish(),
    is_published: z.boolean().nullish(),
  })
  .transform((one): Page => ({
    metaId: one.id,
    name: one.name,
    category: one.category ?? null,
    pictureUrl: one.picture,
    tasks: one.tasks,
    accessToken: one.access_token ?? null,
    instagram: one.instagram_business_account ?? null,
    personalInstagramId:
      one.instagram_business_account === undefined || one.instagram_business_account === null
        ? (one.connected_instagram_account?.id ?? null)
        : null,
    published: one.is_published ?? null,
  }));

/**
 * The fields of a Page, as its own list gives them; `tasks` exists only there, not on a business's Pages. A personal Instagram
 * account is connected to the Page, but is not its business account; only its id is asked for, all that Meta shows of it.
 */
export function pageFields(wish: { withInstagram: boolean; withTasks: boolean }): string {
  const fields = ['id', 'name', 'category', 'picture{url}', 'is_published', 'access_token'];
  if (wish.withTasks) fields.push('tasks');
  if (wish.withInstagram) {
    fields.push(`instagram_business_account{${INSTAGRAM_FIELDS}}`, 'connected_instagram_account');
  }
  return fields.join(',');
}

/** A WhatsApp phone number; the display form has a plus and spaces here, digits only in webhooks. Statuses are Meta's own words. */
export interface PhoneNumber {
  metaId: string;
  displayPhoneNumber: string;
  verifiedName: string | null;
  qualityRating: string | null;
  status: string | null;
}

export const PHONE_NUMBER_FIELDS = 'id,display_phone_number,verified_name,quality_rating,status';

export const phoneNumber = z
  .object({
    id: z.string(),
    display_phone_number: z.string().default(''),
    verified_name: z.string().nullish(),
    quality_rating: z.string().nullish(),
    status: z.string().nullish(),
  })
  .transform((one): PhoneNumber => ({
    metaId: one.id,
    displayPhoneNumber: one.display_phone_number,
    verifiedName: one.verified_name ?? null,
    qualityRating: one.quality_rating ?? null,
    status: one.status ?? null,
  }));

/** A WhatsApp Business account with all its numbers. */
export interface WhatsAppAccount {
  metaId: string;
  name: string;
  phoneNumbers: PhoneNumber[];
}

/** 100 numbers an account in the same answer: Meta's largest page. */
export const WHATSAPP_FIELDS = `id,name,phone_numbers.limit(100){${PHONE_NUMBER_FIELDS}}`;

/** As Graph answers it, its list of numbers possibly not at its end. */
export const whatsAppNode = z.object({
  id: z.string(),
  name: z.string().default(''),
  phone_numbers: edgeOf(phoneNumber).optional(),
});
export type WhatsAppNode = z.output<typeof whatsAppNode>;
