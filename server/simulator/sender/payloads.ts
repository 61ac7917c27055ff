// The shapes of what the sender says: milliseconds and numbers on Messenger and Instagram, seconds as strings on WhatsApp
// (docs/messenger-platform/reference/webhook-events, documentation/business-messaging/whatsapp/webhooks).
import type { Account } from '../world/conversations.ts';
import type { Conversation, World } from '../world/world.ts';

type PageAccount = Exclude<Account, { channel: 'whatsapp' }>;
type Number = Extract<Account, { channel: 'whatsapp' }>;

/** One `messaging` item in its envelope. `entry.time` is when it was sent, in milliseconds. */
export function messagingBody(world: World, account: PageAccount, item: object): object {
  const object = account.channel === 'messenger' ? 'page' : 'instagram';
  return { object, entry: [{ id: account.id, time: world.clock.ms(), messaging: [item] }] };
}

export function fromCustomer(conversation: Conversation, at: number, event: object): object {
  return {
    sender: { id: conversation.customer.id },
    recipient: { id: conversation.accountId },
    timestamp: at,
    ...event,
  };
}

export function fromBusiness(conversation: Conversation, at: number, event: object): object {
  return {
    sender: { id: conversation.accountId },
    recipient: { id: conversation.customer.id },
    timestamp: at,
    ...event,
  };
}

const digits = (text: string) => text.replaceAll(/\D/g, '');
const seconds = (ms: number) => String(Math.floor(ms / 1000));

function whatsAppBody(account: Number, value: object): object {
  const metadata = {
    display_phone_number: digits(account.phone.display),
    phone_number_id: account.id,
  };
  const change = {
    field: 'messages',
    value: { messaging_product: 'whatsapp', metadata, ...value },
  };
  return {
    object: 'whatsapp_business_account',
    entry: [{ id: account.whatsapp.id, changes: [change] }],
  };
}

/** The business-scoped id sent since April 2026 beside the number. */
function scopedId(conversation: Conversation): string {
  return `PT.${digits(conversation.customer.id).padStart(12, '1')}`;
}

export function whatsAppMessage(
  account: Number,
  conversation: Conversation,
  message: { id: string; at: number; content: object },
): object {
  const { id, name } = conversation.customer;
  const user = scopedId(conversation);
  return whatsAppBody(account, {
    contacts: [{ profile: { name }, wa_id: id, user_id: user }],
    messages: [
      {
        from: id,
        from_user_id: user,
        id: message.id,
        timestamp: seconds(message.at),
        ...message.content,
      },
    ],
  });
}

export interface StatusError {
  code: number;
  title: string;
  details: string;
}

export function whatsAppStatus(
  account: Number,
  conversation: Conversation,
  status: { id: string; name: string; at: number; error: StatusError | null; data: string | null },
): object {
  const { error } = status;
  const pricing = {
    billable: false,
    pricing_model: 'PMP',
    type: 'free_customer_service',
    category: 'service',
  };
  const item = {
    id: status.id,
    status: status.name,
    timestamp: seconds(status.at),
    recipient_id: conversation.customer.id,
    recipient_user_id: scopedId(conversation),
    ...(status.name === 'sent' || status.name === 'delivered' ? { pricing } : {}),
    ...(status.data === null ? {} : { biz_opaque_callback_data: status.data }),
    ...(error === null ? {} : { errors: [statusError(error)] }),
  };
  return whatsAppBody(account, { statuses: [item] });
}

function statusError({ code, title, details }: StatusError): object {
  return {
    code,
    title,
    message: title,
    error_data: { details },
    href: '/documentation/business-messaging/whatsapp/support/error-codes',
  };
}
