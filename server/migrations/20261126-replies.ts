// Replies sent from here, and the way to the events of one conversation.
import { Migration } from '@mikro-orm/migrations';

export class Replies extends Migration {
  override name = '20261126-replies';

  override up(): void {
    this.addSql(
      `create table "reply" ("id" uuid not null, "connection_id" uuid not null, "account_id" text not null, "customer_id" text not null, "customer_name" text null, "channel" text not null, "text" text null, "key" text not null, "provider_id" text null, "state" text not null, "at" timestamptz not null, "problem" jsonb null, "run_id" uuid null, primary key ("id"), constraint "reply_once" unique ("connection_id", "key"))`,
    );
    this.addSql(
      `alter table "reply" add constraint "reply_connection_id_foreign" foreign key ("connection_id") references "connection" ("id") on delete cascade`,
    );
    this.addSql(`create index "reply_owner" on "reply" ("connection_id", "id")`);
    this.addSql(
      `create index "reply_conversation" on "reply" ("connection_id", "account_id", "customer_id", "id")`,
    );
    // Who the other side of an event is: its sender, or its recipient when the account itself sent it.
    this.addSql(
      `create index "webhook_event_customer" on "webhook_event" ("account_id", (case when "sender_id" = "account_id" then "recipient_id" else "sender_id" end))`,
    );
  }
}
