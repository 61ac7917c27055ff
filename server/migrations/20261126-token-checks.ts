// What a token is, when Meta was last asked whether it lives, and of what it died.
import { Migration } from '@mikro-orm/migrations';

export class TokenChecks extends Migration {
  override name = '20261126-token-checks';

  override up(): void {
    this.addSql(
      `alter table "connection" add column "token_kind" text null, add column "token_checked_at" timestamptz null, add column "token_check_taken_at" timestamptz null, add column "trouble_reason" text null`,
    );
    // The sentence alone does not tell why; the next check does.
    this.addSql(`update "connection" set "trouble_reason" = 'INVALID' where "trouble" is not null`);
    this.addSql(
      `create index "connection_check_due" on "connection" ("token_checked_at") where "erasing_since" is null`,
    );
  }
}
