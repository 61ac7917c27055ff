// A WhatsApp Business account as it came in another answer, made whole: its list of numbers read to the end.
import type { Graph, GraphToken, Listed } from './request.ts';
import {
  PHONE_NUMBER_FIELDS,
  phoneNumber,
  type PhoneNumber,
  type WhatsAppAccount,
  type WhatsAppNode,
} from './shapes.ts';

/** The account with the numbers that are at hand. */
export function accountOf(node: WhatsAppNode): WhatsAppAccount {
  return { metaId: node.id, name: node.name, phoneNumbers: node.phone_numbers?.data ?? [] };
}

/** All numbers of the account; `requests` is 0 when the answer held them all. docs/whatsapp/business-management-api/manage-phone-numbers */
export async function readNumbers(
  graph: Graph,
  token: GraphToken,
  node: WhatsAppNode,
): Promise<Listed<PhoneNumber>> {
  return graph.follow(
    {
      path: '/{waba}/phone_numbers',
      ids: { waba: node.id },
      query: { fields: PHONE_NUMBER_FIELDS },
      token,
      permissions: ['whatsapp_business_management'],
      accountId: node.id,
      shape: phoneNumber,
    },
    node.phone_numbers ?? { data: [] },
  );
}
