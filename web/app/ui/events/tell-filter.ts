// The filter in words: what is shown, one phrase a condition.
import { channelShort } from '../channel.tsx';
import { utcSecond } from '../format.ts';
import { kindWord } from '../words.ts';
import { spans } from './filter.ts';
import type { Filter } from './filter.ts';

/** "on Instagram", "of kind Message", …; empty without a filter. `nameOf` tells an account by its id at Meta. */
export function tellFilter(filter: Filter, nameOf: (metaId: string) => string): string[] {
  const { search, channel, kind, account, badge, span } = filter;
  return [
    search && `with “${search}”`,
    channel && (channel === 'OTHER' ? 'on no channel' : `on ${channelShort(channel)}`),
    kind && `of kind ${kindWord(kind)}`,
    account && `of ${nameOf(account)}`,
    badge && `marked ${badge}`,
    span === null ? tellBounds(filter) : `of the ${spans[span].word.toLowerCase()}`,
  ].filter((phrase): phrase is string => phrase !== null);
}

function tellBounds({ since, until }: Filter): string | null {
  if (since !== null && until !== null) {
    return `received from ${utcSecond(since)} to ${utcSecond(until)} UTC`;
  }
  if (since !== null) return `received since ${utcSecond(since)} UTC`;
  return until === null ? null : `received before ${utcSecond(until)} UTC`;
}
