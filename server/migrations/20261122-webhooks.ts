// Webhook events and rejected deliveries.
import { Migration } from '@mikro-orm/migrations';

export class Webhooks extends Migration {
  override name = '20261122-webhooks';

  override up(): void {
    this.addSql(
      `create table "webhook_event" ("account_id" text not null, "id" uuid not null, "key" text not null, "channel" text not null, "kind" text not null, "badge" text not null, "sender_id" text null, "recipient_id" text null, "provider_id" text null, "text" text null, "summary" text not null, "payload" json not null, "occurred_at" timestamptz null, "received_at" timestamptz not null, primary key ("account_id", "id"), constraint "webhook_event_once" unique ("account_id", "key"))`,
    );
    this.addSql(
      `create index "webhook_event_kind" on "webhook_event" ("account_id", "kind", "id")`,
    );
    this.addSql(
      `create index "webhook_event_other" on "webhook_event" ("account_id", "id") where "channel" = 'OTHER'`,
    );
    this.addSql(
      `create table "rejected_delivery" ("id" uuid not null, "at" timestamptz not null, "reason" text not null, "bytes" int not null, "content_type" text null, primary key ("id"))`,
    );
    this.addSql(`create index "rejected_delivery_at_index" on "rejected_delivery" ("at")`);
  }
}
