// What the control verbs take, checked at the door: the same shapes for forms and JSON.
import { z } from 'zod';

const whole = z.coerce.number().int();
const times = whole.min(1).max(1_000).default(1);
/** An empty field of a form is one that was not filled in. */
const filled = z.preprocess((value) => (value === '' ? undefined : value), z.string().optional());

export const customerWrites = z.object({
  channel: z.enum(['instagram', 'messenger', 'whatsapp']),
  accountId: z.string(),
  text: z.string().min(1).max(4_096),
  kind: z
    .enum([
      'text',
      'picture',
      'postback',
      'reaction',
      'edit',
      'unsend',
      'location',
      'unsupported',
      'story reply',
      'story mention',
    ])
    .optional(),
  customer: filled,
  /** A burst: the same text so many times at once. */
  times,
});

export const deliver = z.object({
  body: z.union([z.string(), z.record(z.string(), z.unknown())]),
  secret: filled,
  signature: z.string().nullable().optional(),
  headers: z.record(z.string(), z.string()).optional(),
});

export const testButton = z.object({
  object: z.enum(['page', 'instagram', 'whatsapp_business_account']),
  field: filled,
});

export const person = z.object({ userId: z.string() });
export const tokenEnd = person.extend({
  of: z.enum([
    'expired',
    'checkpoint',
    'password changed',
    'logged out',
    'role lost',
    'data access over',
  ]),
});
export const lapse = person.extend({ permission: z.string() });
export const deletion = person.extend({
  secret: filled,
  padded: z.boolean().optional(),
});
export const nothing = z.object({});
export const clock = z.object({ advanceMs: whole.min(0) });

const faultError = z.object({
  message: z.string(),
  type: z.string().optional(),
  code: whole,
  error_subcode: whole.optional(),
  is_transient: z.boolean().optional(),
  error_user_title: z.string().optional(),
  error_user_msg: z.string().optional(),
});

export const fault = z.object({
  match: z.object({ path: filled, method: filled }).default({}),
  fault: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('error'), status: whole, error: faultError }),
    z.object({ kind: z.literal('slow'), ms: whole.min(0) }),
    z.object({ kind: z.literal('cut') }),
    z.object({ kind: z.literal('malformed') }),
    z.object({ kind: z.literal('loop') }),
    z.object({ kind: z.literal('gap') }),
    z.object({ kind: z.literal('html'), status: whole }),
  ]),
  times,
});

export const deliveryFault = z.object({
  fault: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('duplicate'), copies: whole.min(1).max(200) }),
    z.object({ kind: z.literal('wrong-signature') }),
    z.object({ kind: z.literal('no-signature') }),
    z.object({ kind: z.literal('tampered') }),
    z.object({ kind: z.literal('delayed'), ms: whole.min(0).max(60_000) }),
    z.object({ kind: z.literal('reordered') }),
  ]),
  times,
});

/** A fault by its words, as the page's forms send it. */
export const readyFault = z.object({ name: z.string(), path: filled, times });

export const settings = z
  .object({
    name: z.string(),
    redirectUris: z.array(z.string()),
    webhookUrl: z.string().nullable(),
    verifyToken: z.string().nullable(),
    deauthorizeUrl: z.string().nullable(),
    deletionUrl: z.string().nullable(),
    privacyUrl: z.string().nullable(),
    termsUrl: z.string().nullable(),
    configId: z.string().nullable(),
    requireProof: z.boolean(),
    live: z.boolean(),
  })
  .partial();

export const consent = z.object({
  dialogUrl: z.url(),
  persona: z.string(),
  decline: z.array(z.string()).optional(),
  accounts: z.union([z.array(z.string()), z.literal('all')]).optional(),
  deny: z.boolean().optional(),
});
