// The chosen accounts, each with the subscription its webhooks come by: a Page's own, the Page's behind an Instagram
// account, a WhatsApp account's for its numbers.
import { share } from '#base/share';
import { gather } from '#base/gather';
import { prepared } from '#base/prepared';
import type { ChannelKind, SubscriptionStatus } from './channel.ts';

export interface ChosenSubscription {
  /** Our id of the account. */
  accountId: string;
  metaId: string;
  name: string;
  channel: ChannelKind;
  /** A WABA stands for itself, beside its numbers. */
  kind: 'PAGE' | 'INSTAGRAM' | 'WABA' | 'NUMBER';
  /** Meta's id of the Page or WhatsApp account that is subscribed for it. */
  targetId: string;
  status: SubscriptionStatus;
  problem: string | null;
  checkedAt: Date | null;
}

type Row = Omit<ChosenSubscription, 'checkedAt'> & { checkedAt: Date | string | null };

const OF_PAGE = `page.subscription as status, page.subscription_problem as problem, page.subscription_checked_at as "checkedAt"`;
const OF_WABA = `waba.subscription as status, waba.subscription_problem as problem, waba.subscription_checked_at as "checkedAt"`;

/** In the order of the picker. An account whose Page or WhatsApp account is not there any more counts as not subscribed. One statement. */
export const chosenSubscriptions = share(
  async (em, connectionId: string): Promise<readonly ChosenSubscription[]> => {
    const rows = await gather<Row>(
      em,
      prepared(`select 1 as place, id as "accountId", meta_id as "metaId", name, 'MESSENGER' as channel, 'PAGE' as kind, meta_id as "targetId", ${OF_PAGE}
       from page where connection_id = $1 and chosen
     union all
     select 2, own.id, own.meta_id, coalesce('@' || own.username, own.name), 'INSTAGRAM', 'INSTAGRAM', own.page_meta_id, ${OF_PAGE}
       from instagram_account own left join page on page.connection_id = own.connection_id and page.meta_id = own.page_meta_id
      where own.connection_id = $1 and own.chosen
     union all
     select 3, id, meta_id, name, 'WHATSAPP', 'WABA', meta_id, ${OF_WABA}
       from whatsapp_account waba where connection_id = $1 and chosen
     union all
     select 4, own.id, own.meta_id, coalesce(own.verified_name || ' ', '') || own.display_phone_number, 'WHATSAPP', 'NUMBER',
            own.whatsapp_account_meta_id, ${OF_WABA}
       from phone_number own left join whatsapp_account waba
         on waba.connection_id = own.connection_id and waba.meta_id = own.whatsapp_account_meta_id
      where own.connection_id = $1 and own.chosen
     order by place, name, "metaId"`),
      [connectionId],
    );
    return rows.map(({ accountId, metaId, name, channel, kind, targetId, ...row }) => ({
      accountId,
      metaId,
      name,
      channel,
      kind,
      targetId,
      status: row.status ?? 'NOT_SUBSCRIBED',
      problem: row.problem,
      checkedAt: row.checkedAt === null ? null : new Date(row.checkedAt),
    }));
  },
);
