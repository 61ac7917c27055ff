// Events over time by channel: thirty stacked bars, drawn on the server. For the mouse each bar is a link to its stretch of
// time; for everybody else the same links stand in a table beneath.
import { channelShort } from '../../ui/channel.tsx';
import { Link } from '../../ui/link.tsx';
import { listAddress, newestOf } from '../../ui/events/view.ts';
import type { View } from '../../ui/events/view.ts';
import { barsOf, layers, spanWords, sumsOf, tellBar, tellChart } from './chart-words.ts';
import type { Bar } from './chart-words.ts';
import type { Chart as ChartData } from './document.server.ts';

type ChartProps = { chart: ChartData; view: View };

// In the picture's own units: it is stretched to the width there is.
const height = 72;
const width = 10;
const gap = 1.4;

export function Chart({ chart, view }: ChartProps) {
  const bars = barsOf(chart);
  const highest = Math.max(...bars.map(({ total }) => total));
  if (highest <= 0) return null;
  const [from, until] = spanWords(chart);
  return (
    <figure className="chart">
      <div className="chart-picture">
        <svg
          role="img"
          aria-label={tellChart(chart, bars)}
          viewBox={`0 0 ${bars.length * width} ${height}`}
          preserveAspectRatio="none"
        >
          {bars.map((bar, index) => (
            <Stack key={bar.at} bar={bar} x={index * width} unit={height / highest} />
          ))}
        </svg>
        <div className="chart-links" aria-hidden="true">
          {bars.map((bar) => (
            <BarLink key={bar.at} bar={bar} view={view} />
          ))}
        </div>
      </div>
      <figcaption>
        <span>{from}</span>
        <Legend bars={bars} />
        <span>{until} UTC</span>
      </figcaption>
      {chart.complete ? null : (
        <p className="note">
          There are so many events that only the newest 50,000 of each account, and 100,000 in all,
          were counted.
        </p>
      )}
      <BarTable bars={bars} view={view} />
    </figure>
  );
}

type StackProps = { bar: Bar; x: number; unit: number };

function Stack({ bar, x, unit }: StackProps) {
  return (
    <g>
      {bar.parts
        .filter(({ number }) => number > 0)
        .map(({ channel, number, below }) => (
          <rect
            key={channel}
            className={channel.toLowerCase()}
            x={x + gap / 2}
            y={height - (below + number) * unit}
            width={width - gap}
            height={number * unit}
          />
        ))}
    </g>
  );
}

/** What the mouse finds over a bar; the keyboard has the table. */
function BarLink({ bar, view }: { bar: Bar; view: View }) {
  if (bar.total === 0) return <span />;
  return <Link tabIndex={-1} title={tellBar(bar)} to={addressOf(bar, view)} preventScrollReset />;
}

function Legend({ bars }: { bars: Bar[] }) {
  return (
    <span className="chart-legend">
      {sumsOf(bars).map(({ channel, number }) => (
        <span key={channel}>
          <i className={`dot ${channel.toLowerCase()}`} aria-hidden="true" />{' '}
          {channelShort(channel)} {number}
        </span>
      ))}
    </span>
  );
}

function BarTable({ bars, view }: { bars: Bar[]; view: View }) {
  return (
    <details className="chart-table">
      <summary>The chart as a table</summary>
      <table className="events">
        <thead>
          <tr>
            <th scope="col">Time (UTC)</th>
            {layers.map(({ channel }) => (
              <th key={channel} scope="col">
                {channelShort(channel)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bars
            .filter(({ total }) => total > 0)
            .map((bar) => (
              <tr key={bar.at}>
                <th scope="row">
                  <Link to={addressOf(bar, view)}>
                    {spanWords({ from: bar.at, until: bar.until }).join(' to ')}
                  </Link>
                </th>
                {bar.parts.map(({ channel, number }) => (
                  <td key={channel}>{number}</td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </details>
  );
}

const addressOf = ({ at, until }: Bar, view: View) =>
  listAddress(newestOf({ ...view, filter: { ...view.filter, span: null, since: at, until } }));
