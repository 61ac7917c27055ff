// What a deletion removes, with counts: said before it is asked for.
import { count, several } from './format.ts';
import type { StoredData } from './stored-counts.ts';

export function WhatGoes({ stored }: { stored: StoredData }) {
  return (
    <ul className="what-goes">
      <li>you as a user, and every session of yours</li>
      <li>{count(stored.tokens, 'access token')}, revoked at Meta where Meta lets us</li>
      <li>
        {count(stored.pages, 'Page')}, {count(stored.instagram, 'Instagram account')},{' '}
        {count(stored.whatsapp, 'WhatsApp account or number', 'WhatsApp accounts and numbers')}
      </li>
      <li>
        {several({ number: stored.events, more: stored.moreEvents }, 'webhook event')}, with their
        payloads
      </li>
      <li>{several({ number: stored.calls, more: stored.moreCalls }, 'recorded Graph call')}</li>
    </ul>
  );
}
