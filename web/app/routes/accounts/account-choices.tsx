// One account to tick, with its phone numbers: name, Meta's id, where it came from, its webhooks, and why it cannot be used.
import type { ReactNode } from 'react';
import { Webhooks } from '../../ui/account.tsx';
import type { Account } from '../../ui/account.tsx';
import { Ban } from '../../ui/icons.tsx';
import type { Choice, Choices } from './choices.ts';
import { pickerForm } from './form.ts';

type AccountChoicesProps = { choices: Choices; ticked: ReadonlySet<string>; hidden: boolean };

export function AccountChoices({ choices, ticked, hidden }: AccountChoicesProps) {
  const { account, own, numbers } = choices;
  return (
    <li className="pick-account" hidden={hidden}>
      <Tick choice={own} ticked={ticked.has(own.id)}>
        {hasNoNumber(account) ? <span className="origin">No phone number yet</span> : null}
        <Webhooks account={account} />
      </Tick>
      {numbers.length === 0 ? null : (
        <ul className="pick-numbers" aria-label={`Phone numbers of ${own.name}`}>
          {numbers.map((number) => (
            <li key={number.id}>
              <Tick choice={number} ticked={ticked.has(number.id)} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

type TickProps = { choice: Choice; ticked: boolean; children?: ReactNode };

function Tick({ choice, ticked, children }: TickProps) {
  const { id, name, metaId, told, usable, unusable } = choice;
  const box = `account-${id}`;
  return (
    <div className={usable ? 'pick' : 'pick unusable'}>
      <input
        type="checkbox"
        form={pickerForm}
        id={box}
        name="account"
        value={id}
        defaultChecked={ticked && usable}
        disabled={!usable}
        // A reload must show what is chosen, not what the browser remembers of the form.
        autoComplete="off"
        aria-describedby={`${box}-facts`}
      />
      <div>
        <label htmlFor={box}>{name}</label> <span className="mono id">{metaId}</span>
        <div className="pick-facts" id={`${box}-facts`}>
          <span className="origin">{told}</span>
          {children}
          {unusable === null ? null : (
            <span className="why-not">
              <Ban aria-hidden="true" size={13} /> Cannot be used: {unusable}
            </span>
          )}
        </div>
      </div>
    </div>
  );
}

/** A WhatsApp account whose numbers would stand below, had it any. */
const hasNoNumber = (account: Account) =>
  account.__typename === 'WhatsAppAccount' && account.phoneNumbers.length === 0;
