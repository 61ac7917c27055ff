// Which accounts a person chose, and the runs of the proofs with the calls they made.
import { Migration } from '@mikro-orm/migrations';

const CHOSEN = ['page', 'instagram_account', 'whatsapp_account', 'phone_number'];

export class ChoicesAndProofs extends Migration {
  override name = '20261126-choices-and-proofs';

  override up(): void {
    this.choices();
    this.proofs();
  }

  private choices(): void {
    for (const table of CHOSEN) {
      this.addSql(`alter table "${table}" add column "chosen" boolean not null default false`);
      this.addSql(`alter table "${table}" add column "unusable" text null`);
      // Until now everything that was found was subscribed and shown.
      this.addSql(`update "${table}" set "chosen" = true`);
    }
    this.addSql(`alter table "page" add column "tasks" text[] not null default '{}'`);
    this.addSql(`alter table "connection" add column "accounts_chosen_at" timestamptz null`);
    this.addSql(`update "connection" set "accounts_chosen_at" = "connected_at"`);
  }

  private proofs(): void {
    this.addSql(
      `create table "proof_run" ("id" uuid not null, "connection_id" uuid not null, "permission" text not null, "at" timestamptz not null, "outcome" text not null, "told" text not null, "lines" text[] not null, "account_id" text null, "account_name" text null, "problem" jsonb null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "proof_run" add constraint "proof_run_connection_id_foreign" foreign key ("connection_id") references "connection" ("id") on delete cascade`,
    );
    this.addSql(
      `create index "proof_run_owner" on "proof_run" ("connection_id", "permission", "id")`,
    );
    this.addSql(`alter table "graph_call" add column "run_id" uuid null`);
    this.addSql(
      `create index "graph_call_run" on "graph_call" ("run_id", "id") where "run_id" is not null`,
    );
  }
}
