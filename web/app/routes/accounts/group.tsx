// One channel of the picker: what was found on it, each to tick, and what stands in the way of more.
import { ChannelGlyph, channelTitle, countAccounts } from '../../ui/channel.tsx';
import { Findings } from '../../ui/findings.tsx';
import { AccountChoices } from './account-choices.tsx';
import { choicesOf, isInSight } from './choices.ts';
import type { FoundChannel } from './document.server.ts';
import { groupId } from './form.ts';

type GroupProps = {
  channel: FoundChannel;
  ticked: ReadonlySet<string>;
  filter: string;
  /** Its first repair is the screen's primary button. */
  primary: boolean;
};

export function Group({ channel, ticked, filter, primary }: GroupProps) {
  const { kind, accounts, foundCount, findings, scanned } = channel;
  // That nothing is chosen yet is what this page is for.
  const obstacles = findings.filter(({ code }) => code !== 'NOT_CHOSEN');
  const choices = accounts.map(choicesOf);
  const isEmpty = filter.trim() !== '' && !choices.some((one) => isInSight(one, filter));
  return (
    <section
      className="card pick-group"
      id={groupId(kind)}
      aria-labelledby={`${groupId(kind)}-title`}
      hidden={isEmpty}
    >
      <div className="pick-head">
        <ChannelGlyph channel={kind} />
        <h2 id={`${groupId(kind)}-title`}>{channelTitle(kind)}</h2>
        {foundCount === 0 ? null : (
          <span className="note">Found {countAccounts(kind, foundCount)}</span>
        )}
      </div>
      {foundCount === 0 ? (
        <NothingFound channel={channel} />
      ) : (
        <ul className="picks">
          {choices.map((one) => (
            <AccountChoices
              key={one.own.id}
              choices={one}
              ticked={ticked}
              hidden={!isInSight(one, filter)}
            />
          ))}
        </ul>
      )}
      <Findings findings={obstacles} primary={primary} refreshAt="/accounts" />
      {scanned === null ? null : <p className="note">{scanned}</p>}
    </section>
  );
}

function NothingFound({ channel: { notDetected, cause, findings } }: { channel: FoundChannel }) {
  return (
    <div className="not-detected">
      <p className="not-detected-what">{notDetected}</p>
      {findings.length > 0 ? null : <p className="cause">{cause}</p>}
    </div>
  );
}
