// What the channel doctor found stands with the look that found it; how the webhooks are doing stands with the person
// who checked.
import { Migration } from '@mikro-orm/migrations';

export class WebhookHealth extends Migration {
  override name = '20261126-webhook-health';

  override up(): void {
    this.findings();
    this.accounts();
    this.checks();
  }

  /** Until now a look stored one cause, as a name and a sentence. */
  private findings(): void {
    this.addSql(`alter table "channel_scan" add column "found_by" text null`);
    this.addSql(`alter table "channel_scan" add column "findings" jsonb not null default '[]'`);
    this.addSql(
      `update "channel_scan" set "findings" = jsonb_build_array(jsonb_build_object(
         'code', "cause", 'severity', 'BLOCKING', 'sentence', coalesce("detail", ''), 'seenBy', "scanned",
         'accountName', null, 'repair', null)) where "cause" is not null`,
    );
    this.addSql(`alter table "channel_scan" alter column "findings" drop default`);
    this.addSql(`alter table "channel_scan" drop column "cause", drop column "detail"`);
  }

  private accounts(): void {
    this.addSql(
      `alter table "instagram_account" add column "personal" boolean not null default false`,
    );
    for (const table of ['page', 'whatsapp_account']) {
      this.addSql(`alter table "${table}" add column "subscription_checked_at" timestamptz null`);
    }
  }

  private checks(): void {
    this.addSql(
      `create table "webhook_check" ("connection_id" uuid not null, "key" text not null, "state" text not null, "told" text not null, "checked_at" timestamptz not null, primary key ("connection_id", "key"))`,
    );
    this.addSql(
      `alter table "webhook_check" add constraint "webhook_check_connection_id_foreign" foreign key ("connection_id") references "connection" ("id") on delete cascade`,
    );
  }
}
