// Above a long list: the filter, all and none, and the ways to each channel.
import { channelShort } from '../../ui/channel.tsx';
import { Search } from '../../ui/icons.tsx';
import type { FoundChannel } from './document.server.ts';
import { groupId, pickerForm } from './form.ts';
import type { Picking } from './use-picking.ts';

type ToolbarProps = { channels: FoundChannel[]; picking: Picking };

export function Toolbar({ channels, picking }: ToolbarProps) {
  const { filter, setFilter, tickAll } = picking;
  return (
    <div className="pick-tools">
      <div className="pick-filter">
        <label htmlFor="q">Filter</label>
        <span className="pick-query">
          <Search aria-hidden="true" size={15} />
          <input
            id="q"
            name="q"
            type="search"
            form={pickerForm}
            value={filter}
            placeholder="Name, id, number or business"
            autoComplete="off"
            onChange={(typed) => setFilter(typed.target.value)}
          />
        </span>
        {/* First in the form, so that Enter in the field presses it and nothing else. */}
        <Press intent="filter" word="Filter" atOnce={() => {}} />
      </div>
      <div className="actions">
        <Press intent="all" word="Select all" atOnce={() => tickAll(true)} />
        <Press intent="none" word="Select none" atOnce={() => tickAll(false)} />
      </div>
      <nav aria-label="Channels" className="pick-ways">
        {channels.map(({ kind, foundCount }) => (
          <a key={kind} href={`#${groupId(kind)}`}>
            {channelShort(kind)} <b>{foundCount}</b>
          </a>
        ))}
      </nav>
    </div>
  );
}

type PressProps = { intent: 'filter' | 'all' | 'none'; word: string; atOnce: () => void };

/** Sent to the server as it is; done at once where scripts run. */
function Press({ intent, word, atOnce }: PressProps) {
  return (
    <button
      type="submit"
      form={pickerForm}
      name="intent"
      value={intent}
      className="btn"
      onClick={(click) => {
        click.preventDefault();
        atOnce();
      }}
    >
      {word}
    </button>
  );
}
