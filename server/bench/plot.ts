// Plots as SVG by hand: lines over a logarithmic axis, in the light palette of web/app/ui/style/tokens.css. Each brings its own ground,
// so that it reads on a dark page as well.

export interface Series {
  readonly name: string;
  /** [x, y], rising in x; all above 0. */
  readonly points: readonly (readonly [number, number])[];
}

export interface Plot {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  /** Of the y axis; the x axis is logarithmic. */
  readonly scale: 'linear' | 'logarithmic';
  readonly series: readonly Series[];
}

const SIZE = { width: 780, height: 400 };
/** Room for the title, the axes and the names of the lines. */
const MARGIN = { top: 56, right: 230, bottom: 60, left: 100 };
const INNER = {
  width: SIZE.width - MARGIN.left - MARGIN.right,
  height: SIZE.height - MARGIN.top - MARGIN.bottom,
};
const COLOURS = ['#1f5eff', '#c13584', '#0b8f4d', '#8a5300', '#b3261e', '#5d6778'];
const INK = { strong: '#12161d', soft: '#454e5e', line: '#e3e6eb', ground: '#ffffff' };
const FONT = `font-family="Inter, system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif"`;
/** Between the names of two lines that end at the same height. */
const NAME_HEIGHT = 17;

type Place = (value: number) => number;

/** The whole file. */
export function plot({ title, x, y, scale, series }: Plot): string {
  const points = series.flatMap((one) => one.points);
  const xTicks = decades(points.map(([value]) => value));
  const values = points.map(([, value]) => value);
  const yTicks = scale === 'linear' ? evenSteps(Math.max(...values)) : decades(values);
  const toX = along(xTicks, 'logarithmic', MARGIN.left, INNER.width);
  const toY = along(yTicks, scale, MARGIN.top + INNER.height, -INNER.height);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" aria-label="${escape(title)}" ${FONT} font-size="13">`,
    `<rect width="${SIZE.width}" height="${SIZE.height}" rx="10" fill="${INK.ground}" stroke="${INK.line}"/>`,
    words(MARGIN.left, 32, title, `font-size="16" font-weight="600" fill="${INK.strong}"`),
    ...yTicks.map((tick) => drawY(tick, toY)),
    ...xTicks.map((tick) => drawX(tick, toX)),
    words(MARGIN.left + INNER.width / 2, SIZE.height - 14, x, `text-anchor="middle" ${SOFT}`),
    words(
      18,
      MARGIN.top + INNER.height / 2,
      y,
      `text-anchor="middle" ${SOFT} transform="rotate(-90 20 ${MARGIN.top + INNER.height / 2})"`,
    ),
    ...series.map((one, place) => drawLine(one, colourOf(place), toX, toY)),
    ...drawNames(series, toX, toY),
    '</svg>\n',
  ].join('\n');
}

const SOFT = `fill="${INK.soft}"`;
const colourOf = (place: number): string => COLOURS[place % COLOURS.length] ?? INK.soft;

function decades(values: readonly number[]): number[] {
  const lowest = Math.floor(Math.log10(Math.min(...values)));
  const highest = Math.max(lowest + 1, Math.ceil(Math.log10(Math.max(...values))));
  return Array.from({ length: highest - lowest + 1 }, (_, place) => 10 ** (lowest + place));
}

/** From 0 to above the highest in four to ten steps of 1, 2 or 5 times a power of ten. */
function evenSteps(highest: number): number[] {
  const power = 10 ** Math.floor(Math.log10(highest));
  const step =
    [0.2, 0.5, 1, 2].map((part) => part * power).find((one) => highest / one <= 6) ?? power;
  return Array.from({ length: Math.ceil(highest / step) + 1 }, (_, place) => place * step);
}

function along(
  ticks: readonly number[],
  scale: Plot['scale'],
  from: number,
  length: number,
): Place {
  const measure = scale === 'linear' ? (value: number) => value : Math.log10;
  const [first, last] = [measure(ticks[0] ?? 0), measure(ticks.at(-1) ?? 1)];
  return (value) => round(from + ((measure(value) - first) / (last - first)) * length);
}

function drawY(tick: number, toY: Place): string {
  const y = toY(tick);
  const line = `<line x1="${MARGIN.left}" x2="${MARGIN.left + INNER.width}" y1="${y}" y2="${y}" stroke="${INK.line}"/>`;
  return line + words(MARGIN.left - 10, y + 4, told(tick), `text-anchor="end" ${SOFT}`);
}

function drawX(tick: number, toX: Place): string {
  const [x, bottom] = [toX(tick), MARGIN.top + INNER.height];
  const line = `<line x1="${x}" x2="${x}" y1="${bottom}" y2="${bottom + 5}" stroke="${INK.soft}"/>`;
  return line + words(x, bottom + 21, told(tick), `text-anchor="middle" ${SOFT}`);
}

function drawLine({ points }: Series, colour: string, toX: Place, toY: Place): string {
  const places = points.map(([x, y]) => [toX(x), toY(y)] as const);
  const line = `<polyline points="${places.map((place) => place.join(',')).join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`;
  return (
    line + places.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="3.5" fill="${colour}"/>`).join('')
  );
}

/** Each beside the end of its line, pushed apart where lines end together. */
function drawNames(series: readonly Series[], toX: Place, toY: Place): string[] {
  const ends = series.map(({ name, points }, place) => {
    const [x = 0, y = 0] = points.at(-1) ?? [];
    return { name, x: toX(x) + 10, y: toY(y) + 4, colour: colourOf(place) };
  });
  let below = -Infinity;
  return ends
    .toSorted((one, other) => one.y - other.y)
    .map(({ name, x, y, colour }) => {
      below = Math.max(y, below + NAME_HEIGHT);
      return words(x, below, name, `fill="${colour}"`);
    });
}

const words = (x: number, y: number, text: string, look: string): string =>
  `<text x="${x}" y="${y}" ${look}>${escape(text)}</text>`;

/** 10000 → "10 thousand" */
function told(value: number): string {
  if (value >= 1e6) return `${value / 1e6} million`;
  if (value >= 1e4) return `${value / 1e3} thousand`;
  return String(round(value));
}

const round = (value: number): number => Number(value.toPrecision(6));

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
