// A WhatsApp Business account with its numbers, and whether Meta lets them send.
import { z } from 'zod';
import { edgeOf } from './list.ts';
import type { Graph, GraphToken } from './request.ts';
import { PHONE_NUMBER_FIELDS, phoneNumber, type PhoneNumber } from './shapes.ts';

export interface WhatsAppHealth {
  metaId: string;
  name: string;
  /** `APPROVED`, `PENDING`, … in Meta's word. */
  review: string | null;
  /** `AVAILABLE`, `LIMITED` or `BLOCKED`, in Meta's word. */
  canSend: string | null;
  phoneNumbers: PhoneNumber[];
}

const FIELDS = `id,name,account_review_status,health_status,phone_numbers.limit(100){${PHONE_NUMBER_FIELDS}}`;

const health = z
  .object({
    id: z.string(),
    name: z.string().default(''),
    account_review_status: z.string().nullish(),
    health_status: z.object({ can_send_message: z.string().nullish() }).nullish(),
    phone_numbers: edgeOf(phoneNumber).optional(),
  })
  .transform((one): WhatsAppHealth => ({
    metaId: one.id,
    name: one.name,
    review: one.account_review_status ?? null,
    canSend: one.health_status?.can_send_message ?? null,
    phoneNumbers: one.phone_numbers?.data ?? [],
  }));

/** docs/graph-api/reference/whats-app-business-account; health: docs/whatsapp/cloud-api/health-status */
export async function readWhatsAppHealth(
  graph: Graph,
  userToken: GraphToken,
  wabaId: string,
): Promise<WhatsAppHealth> {
  return graph.call({
    method: 'GET',
    path: '/{waba}',
    ids: { waba: wabaId },
    query: { fields: FIELDS },
    token: userToken,
    permissions: ['whatsapp_business_management'],
    accountId: wabaId,
    shape: health,
  });
}
