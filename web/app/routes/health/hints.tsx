// What Meta's own settings hold back, though every rung may be right: development mode, Advanced Access and the like.
import { Info } from '../../ui/icons.tsx';

export function Hints({ hints }: { hints: string[] }) {
  if (hints.length === 0) return null;
  return (
    <section className="card" aria-labelledby="hints">
      <h2 id="hints">When everything is green and still nothing comes</h2>
      <ul className="hints">
        {hints.map((hint) => (
          <li key={hint}>
            <Info aria-hidden="true" size={15} />
            <span>{hint}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
