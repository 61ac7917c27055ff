// Finding events by any id, and the few that are not like the others, without walking through their account.
import { Migration } from '@mikro-orm/migrations';

export class SearchEvents extends Migration {
  override name = '20261127-search-events';

  override up(): void {
    this.addSql(
      `create index "webhook_event_provider" on "webhook_event" ("account_id", "provider_id") where "provider_id" is not null`,
    );
    this.addSql(
      `create index "webhook_event_third" on "webhook_event" ("account_id", "recipient_id") where "recipient_id" <> "account_id" and "sender_id" is distinct from "account_id"`,
    );
    this.addSql(
      `create index "webhook_event_simulated" on "webhook_event" ("account_id", "id") where "badge" = 'SIMULATED'`,
    );
  }
}
