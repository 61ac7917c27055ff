// What one operation and one caller may ask for, in words.

const limits = [
  ['Rows of a page', 'first or last: 1 to 100, not both. Without them 25.'],
  ['Depth', '11 levels; a spread fragment counts as one.'],
  [
    'Cost',
    'A field costs 1, an object 2, and a list as often as it has rows. Each answer tells what it cost and what one may cost: extensions.cost.',
  ],
  [
    'Requests',
    '600 a minute for each key or session. Beyond that HTTP 429, with Retry-After in seconds.',
  ],
  ['Keys', '20 living ones for each person, for 1 to 90 days.'],
] as const;

export function Limits() {
  return (
    <section className="card" aria-labelledby="limits">
      <h2 id="limits">Limits</h2>
      <dl className="reads">
        {limits.map(([what, told]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{told}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
