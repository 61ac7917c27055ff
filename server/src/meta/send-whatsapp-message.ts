// A text from a WhatsApp number to somebody who wrote first.
import { z } from 'zod';
import type { Graph, GraphToken } from './request.ts';

/** A person by phone number or, when they hide it, by business-scoped id (whatsapp/business-scoped-user-ids). */
export type WhatsAppRecipient = { to: string } | { recipient: string };

export interface WhatsAppMessage {
  phoneNumberId: string;
  token: GraphToken;
  recipient: WhatsAppRecipient;
  text: string;
  /** Comes back in every status of the message. */
  callbackData: string;
}

const accepted = z.object({ messages: z.array(z.object({ id: z.string() })).min(1) });

/** Meta's id of the message: accepted, not yet delivered. Never sent twice by itself. documentation/business-messaging/whatsapp/messages */
export async function sendWhatsAppMessage(graph: Graph, message: WhatsAppMessage): Promise<string> {
  const sent = await graph.call({
    method: 'POST',
    path: '/{phone}/messages',
    ids: { phone: message.phoneNumberId },
    body: {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      ...message.recipient,
      type: 'text',
      text: { preview_url: false, body: message.text },
      biz_opaque_callback_data: message.callbackData,
    },
    token: message.token,
    permissions: ['whatsapp_business_messaging'],
    accountId: message.phoneNumberId,
    shape: accepted,
    repeat: 'never', // it would arrive twice
  });
  const [first] = sent.messages;
  if (first === undefined) throw new Error('An accepted message came without an id.');
  return first.id;
}
