// The picker: a filter, the accounts by channel, and the one button that takes the ticked ones into use.
// Accounts that the filter hides stay on the page, ticked or not: so no tick is lost. Without scripts the buttons of the
// filter come back from the server; with them they act at once. The form itself stands empty and its parts name it,
// because the repairs between them are forms of their own.
import { Form, useNavigation } from '@remix-run/react';
import { useRef } from 'react';
import { firstToRepair } from '../../ui/first-repair.ts';
import { allChoices, isInSight, tickedAtFirst, usableAmong } from './choices.ts';
import type { Pressed } from './choices.ts';
import type { FoundChannel } from './document.server.ts';
import { pickerForm } from './form.ts';
import { Group } from './group.tsx';
import { Toolbar } from './toolbar.tsx';
import { usePicking } from './use-picking.ts';

type PickerProps = {
  channels: FoundChannel[];
  /** The token lives: with a dead one, reconnecting is what to press. */
  connected: boolean;
  accountsChosen: boolean;
  filter: string;
  pressed: Pressed | null;
};

/** So many are seen at a glance: a filter would be one more thing to read. */
const fewEnough = 8;

export function Picker({ channels, connected, accountsChosen, filter, pressed }: PickerProps) {
  const choices = allChoices(channels);
  const ticked = tickedAtFirst(choices, { accountsChosen, pressed, filter });
  const place = useRef<HTMLDivElement>(null);
  const picking = usePicking(place, filter);
  const usable = usableAmong(choices).length;
  // One primary button on a screen: with nothing to use it is the first repair.
  const toRepair = connected && usable === 0 ? firstToRepair(channels) : null;
  return (
    <div className="picker" ref={place}>
      <Form method="post" action="/accounts" id={pickerForm} />
      {choices.length > fewEnough ? <Toolbar channels={channels} picking={picking} /> : null}
      {choices.length === 0 || choices.some((one) => isInSight(one, picking.filter)) ? null : (
        <p className="empty">Nothing here matches “{picking.filter.trim()}”.</p>
      )}
      {channels.map((channel) => (
        <Group
          key={channel.kind}
          channel={channel}
          ticked={ticked}
          filter={picking.filter}
          primary={channel.kind === toRepair}
        />
      ))}
      {usable === 0 ? null : <UseBar ticked={picking.ticked} usable={usable} primary={connected} />}
    </div>
  );
}

type UseBarProps = { ticked: number | null; usable: number; primary: boolean };

function UseBar({ ticked, usable, primary }: UseBarProps) {
  const busy = useNavigation().formData?.get('intent') === 'use';
  return (
    <div className="use-bar">
      <p aria-live="polite">{ticked === null ? '' : `${ticked} of ${usable} ticked`}</p>
      <button
        type="submit"
        form={pickerForm}
        name="intent"
        value="use"
        className={primary ? 'btn btn-p' : 'btn'}
        disabled={busy}
      >
        {busy ? 'Subscribing them at Meta…' : 'Use these accounts'}
      </button>
    </div>
  );
}
