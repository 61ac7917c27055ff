// Keys with which people's programs ask.
import { Migration } from '@mikro-orm/migrations';

export class Keys extends Migration {
  override name = '20261127-keys';

  override up(): void {
    this.addSql(
      `create table "api_key" ("id" uuid not null, "connection_id" uuid not null, "name" text not null, "prefix" text not null, "hash" text not null, "scope" text not null, "created_at" timestamptz not null, "expires_at" timestamptz not null, "revoked_at" timestamptz null, "last_used_at" timestamptz null, primary key ("id"), constraint "api_key_hash" unique ("hash"))`,
    );
    this.addSql(
      `alter table "api_key" add constraint "api_key_connection_id_foreign" foreign key ("connection_id") references "connection" ("id") on delete cascade`,
    );
    this.addSql(`create index "api_key_owner" on "api_key" ("connection_id", "id")`);
  }
}
