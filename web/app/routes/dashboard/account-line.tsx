// One account: its name, its Meta id, where it comes from, and what belongs to its kind.
import { numberState, origin, shownName, Webhooks } from '../../ui/account.tsx';
import type { Account, PhoneNumber } from '../../ui/account.tsx';

export function AccountLine({ account }: { account: Account }) {
  return (
    <li className="account">
      <b>{shownName(account)}</b>
      <span className="mono id">{account.metaId}</span>
      <span className="origin">{origin(account)}</span>
      {account.__typename === 'WhatsAppAccount' ? (
        <PhoneNumbers numbers={account.phoneNumbers} />
      ) : null}
      <Webhooks account={account} />
    </li>
  );
}

function PhoneNumbers({ numbers }: { numbers: PhoneNumber[] }) {
  if (numbers.length === 0) return <span className="origin">No phone number in use</span>;
  return (
    <ul className="numbers" aria-label="Phone numbers">
      {numbers.map((number) => (
        <li key={number.id}>
          <span className="number">{number.displayPhoneNumber}</span> {number.verifiedName}
          <span className="mono id">{number.metaId}</span>
          <span className="origin">{numberState(number)}</span>
        </li>
      ))}
    </ul>
  );
}
