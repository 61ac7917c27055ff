// The tables of all rooms, for the database, the schema check and the proof that a deletion forgets nothing.
import { ConnectionEntity } from '#connection/connection.entity';
import { GrantEntity } from '#connection/grant.entity';
import { LoginAttemptEntity } from '#connection/login-attempt.entity';
import { SessionEntity } from '#connection/session.entity';
import { ApiKeyEntity } from '#keys/api-key.entity';
import { GraphCallEntity } from '#evidence/graph-call.entity';
import { ProofRunEntity } from '#evidence/proof-run.entity';
import { InstagramAccountEntity } from '#channels/instagram-account.entity';
import { PageEntity } from '#channels/page.entity';
import { PhoneNumberEntity } from '#channels/phone-number.entity';
import { ScanEntity } from '#channels/scan.entity';
import { WhatsAppAccountEntity } from '#channels/whatsapp-account.entity';
import { ReceiptEntity } from '#deletion/receipt.entity';
import { ReplyEntity } from '#messages/reply.entity';
import { DataKeyEntity } from '#vault/data-key.entity';
import { SealedTokenEntity } from '#vault/sealed-token.entity';
import { WebhookCheckEntity } from '#webhooks/check.entity';
import { WebhookEventEntity } from '#webhooks/event.entity';
import { RejectedDeliveryEntity } from '#webhooks/rejected-delivery.entity';
import { WebhookRepeatEntity } from '#webhooks/repeat.entity';

export const ENTITIES = [
  DataKeyEntity,
  SealedTokenEntity,
  ConnectionEntity,
  GrantEntity,
  SessionEntity,
  LoginAttemptEntity,
  ApiKeyEntity,
  GraphCallEntity,
  ProofRunEntity,
  PageEntity,
  InstagramAccountEntity,
  WhatsAppAccountEntity,
  PhoneNumberEntity,
  ScanEntity,
  WebhookCheckEntity,
  WebhookEventEntity,
  WebhookRepeatEntity,
  RejectedDeliveryEntity,
  ReplyEntity,
  ReceiptEntity,
];
