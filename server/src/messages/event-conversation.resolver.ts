// From an event to the conversation that it shows.
import { SAMPLE_ACCOUNT } from '#webhooks/unpack';
import { WebhookEvent } from '#webhooks/webhook-event';
import { FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { isShown } from './channel-rules.ts';
import { encodeConversationId } from './conversation-id.ts';

@Resolver(() => WebhookEvent)
export class EventConversationResolver {
  @FieldResolver(() => ID, {
    nullable: true,
    description: 'Our id of the conversation that it shows; null: it shows none.',
  })
  conversationId(@Root() event: WebhookEvent): string | null {
    const { accountId, channel, kind, senderId, recipientId } = event;
    const customerId = senderId === accountId ? recipientId : senderId;
    if (accountId === SAMPLE_ACCOUNT || channel === 'OTHER' || !isShown(kind)) return null;
    return customerId === null ? null : encodeConversationId({ accountId, customerId });
  }
}
