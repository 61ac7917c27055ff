// What can be ticked, what is ticked when the page opens, and what a filter leaves in sight.
import { numberState, origin, shownName } from '../../ui/account.tsx';
import type { Account, PhoneNumber } from '../../ui/account.tsx';
import type { FoundChannel } from './document.server.ts';

/** One checkbox: an account, or a phone number of one. */
export type Choice = Pick<PhoneNumber, 'id' | 'metaId' | 'chosen' | 'usable' | 'unusable'> & {
  name: string;
  /** Where it came from, or what Meta says of it. */
  told: string;
};

/** The choices that stand and fall together in a filter: an account, and its numbers where it has some. */
export type Choices = {
  account: Account;
  own: Choice;
  numbers: Choice[];
  /** What a filter looks through, in small letters. */
  words: string;
};

export function choicesOf(account: Account): Choices {
  const own = { ...usesOf(account), name: shownName(account), told: origin(account) };
  const numbers = (account.__typename === 'WhatsAppAccount' ? account.phoneNumbers : []).map(
    (number) => ({
      ...usesOf(number),
      name: number.displayPhoneNumber,
      told: [number.verifiedName, numberState(number)].filter(Boolean).join(' · '),
    }),
  );
  const words = [own, ...numbers].flatMap(({ name, metaId, told }) => [name, metaId, told]);
  return { account, own, numbers, words: [account.name, ...words].join('\n').toLowerCase() };
}

function usesOf({ id, metaId, chosen, usable, unusable }: Omit<Choice, 'name' | 'told'>) {
  return { id, metaId, chosen, usable, unusable };
}

export const allChoices = (channels: FoundChannel[]): Choices[] =>
  channels.flatMap(({ accounts }) => accounts.map(choicesOf));

export const usableAmong = (choices: Choices[]): Choice[] =>
  choices.flatMap(({ own, numbers }) => [own, ...numbers]).filter(({ usable }) => usable);

/** Whether the filter stands somewhere in what is known of the account. */
export const isInSight = ({ words }: Pick<Choices, 'words'>, filter: string): boolean =>
  words.includes(filter.trim().toLowerCase());

/** What the form of the page before had ticked, and which of its buttons was pressed. */
export type Pressed = { press: 'filter' | 'all' | 'none' | 'use'; ticked: string[] };

type Opening = { accountsChosen: boolean; pressed: Pressed | null; filter: string };

/** With more than these nothing is ticked beforehand: who has many wants few of them. */
const mostTickedAtFirst = 25;

/** The ids that are ticked when the page opens. */
export function tickedAtFirst(choices: Choices[], opening: Opening): ReadonlySet<string> {
  const { accountsChosen, pressed, filter } = opening;
  if (pressed !== null) return tickedAfter(choices, pressed, filter);
  const usable = usableAmong(choices);
  const ticked = accountsChosen
    ? usable.filter(({ chosen }) => chosen)
    : usable.length <= mostTickedAtFirst
      ? usable
      : [];
  return new Set(ticked.map(({ id }) => id));
}

/** "All" and "none" mean what the filter shows; what it hides keeps its tick. */
function tickedAfter(choices: Choices[], { press, ticked }: Pressed, filter: string) {
  const after = new Set(ticked);
  if (press !== 'all' && press !== 'none') return after;
  for (const { id } of usableAmong(choices.filter((one) => isInSight(one, filter)))) {
    if (press === 'all') after.add(id);
    else after.delete(id);
  }
  return after;
}
