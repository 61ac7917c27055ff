// Which delivery brought an event, and the deliveries that brought it again. Rows from before hold
// neither, and so count as deliveries of their own: none is touched.
import { Migration } from '@mikro-orm/migrations';

export class Deliveries extends Migration {
  override name = '20261127-deliveries';

  override up(): void {
    this.addSql(`alter table "webhook_event" add column "delivery_id" uuid null`);
    this.addSql(`alter table "webhook_event" add column "delivery_size" int null`);
    this.addSql(
      `create table "webhook_repeat" ("account_id" text not null, "event_id" uuid not null, "delivery_id" uuid not null, "received_at" timestamptz not null, primary key ("account_id", "event_id", "delivery_id"))`,
    );
    this.addSql(
      `alter table "webhook_repeat" add constraint "webhook_repeat_account_id_event_id_foreign" foreign key ("account_id", "event_id") references "webhook_event" ("account_id", "id") on delete cascade`,
    );
  }
}
