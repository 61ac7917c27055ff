// The first tables: people, sessions, sealed tokens, accounts, evidence, receipts.
import { Migration } from '@mikro-orm/migrations';

const OWNED_BY_CONNECTION = [
  'permission_grant',
  'session',
  'page',
  'instagram_account',
  'whatsapp_account',
  'phone_number',
  'channel_scan',
];

export class FirstTables extends Migration {
  override name = '20261122-first-tables';

  override up(): void {
    this.people();
    this.vault();
    this.accounts();
    this.records();
    for (const table of OWNED_BY_CONNECTION) {
      this.addSql(
        `alter table "${table}" add constraint "${table}_connection_id_foreign" foreign key ("connection_id") references "connection" ("id") on delete cascade`,
      );
    }
  }

  private people(): void {
    this.addSql(
      `create table "connection" ("id" uuid not null, "meta_user_id" text not null, "display_name" text not null, "picture_url" text null, "connected_at" timestamptz not null, "token_issued_at" timestamptz null, "token_expires_at" timestamptz null, "data_access_expires_at" timestamptz null, "trouble" text null, "erasing_since" timestamptz null, primary key ("id"))`,
    );
    this.addSql(
      `create unique index "connection_living_person" on "connection" ("meta_user_id") where "erasing_since" is null`,
    );
    this.addSql(
      `create table "permission_grant" ("connection_id" uuid not null, "permission" text not null, "status" text not null, "target_ids" jsonb null, primary key ("connection_id", "permission"))`,
    );
    this.addSql(
      `create table "session" ("id_hash" text not null, "connection_id" uuid not null, "created_at" timestamptz not null, "last_used_at" timestamptz not null, "expires_at" timestamptz not null, primary key ("id_hash"))`,
    );
    this.addSql(
      `create table "login_attempt" ("state_hash" text not null, "browser_hash" text not null, "expires_at" timestamptz not null, primary key ("state_hash"))`,
    );
  }

  private vault(): void {
    this.addSql(
      `create table "data_key" ("owner_id" uuid not null, "master_key_id" text not null, "envelope" text not null, primary key ("owner_id"))`,
    );
    this.addSql(`create index "data_key_master_key_id_index" on "data_key" ("master_key_id")`);
    this.addSql(
      `create table "sealed_token" ("id" uuid not null, "owner_id" uuid not null, "purpose" text not null, "subject" text not null, "envelope" text not null, primary key ("id"), constraint "sealed_token_subject" unique ("owner_id", "purpose", "subject"))`,
    );
  }

  private accounts(): void {
    this.addSql(
      `create table "page" ("id" uuid not null, "connection_id" uuid not null, "meta_id" text not null, "name" text not null, "category" text null, "picture_url" text null, "source" text not null, "business_name" text null, "subscription" text not null, "subscription_problem" text null, primary key ("id"), constraint "page_once_a_person" unique ("connection_id", "meta_id"))`,
    );
    this.addSql(
      `create table "instagram_account" ("id" uuid not null, "connection_id" uuid not null, "meta_id" text not null, "username" text null, "name" text not null, "picture_url" text null, "followers_count" int null, "page_meta_id" text not null, "page_name" text not null, "source" text not null, "business_name" text null, primary key ("id"), constraint "instagram_account_once_a_person" unique ("connection_id", "meta_id"))`,
    );
    this.addSql(
      `create table "whatsapp_account" ("id" uuid not null, "connection_id" uuid not null, "meta_id" text not null, "name" text not null, "source" text not null, "business_name" text null, "subscription" text not null, "subscription_problem" text null, primary key ("id"), constraint "whatsapp_account_once_a_person" unique ("connection_id", "meta_id"))`,
    );
    this.addSql(
      `create table "phone_number" ("id" uuid not null, "connection_id" uuid not null, "meta_id" text not null, "whatsapp_account_meta_id" text not null, "display_phone_number" text not null, "verified_name" text null, "quality_rating" text null, "status" text null, primary key ("id"), constraint "phone_number_once_a_person" unique ("connection_id", "meta_id"))`,
    );
    this.addSql(
      `create table "channel_scan" ("connection_id" uuid not null, "kind" text not null, "checked_at" timestamptz not null, "scanned" text not null, "cause" text null, "detail" text null, primary key ("connection_id", "kind"))`,
    );
    for (const table of ['page', 'instagram_account', 'whatsapp_account', 'phone_number']) {
      this.addSql(`create index "${table}_meta_id_index" on "${table}" ("meta_id")`);
    }
  }

  private records(): void {
    this.addSql(
      `create table "graph_call" ("id" uuid not null, "connection_id" uuid null, "at" timestamptz not null, "method" text not null, "path_template" text not null, "account_id" text null, "permissions" text[] not null, "succeeded" boolean not null, "http_status" int null, "meta_code" int null, "meta_subcode" int null, "duration_ms" int not null, "trace_id" text null, "token_kind" text not null, "api_version" text not null, primary key ("id"))`,
    );
    this.addSql(`create index "graph_call_owner" on "graph_call" ("connection_id", "id")`);
    this.addSql(
      `create table "deletion_receipt" ("code" text not null, "door" text not null, "requested_at" timestamptz not null, "finished_at" timestamptz null, "counts" jsonb not null, "revoked_at_meta" boolean null, "connection_id" uuid null, primary key ("code"))`,
    );
  }
}
