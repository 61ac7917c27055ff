// The reviewer's guide in short: six steps, in the order of the review's own progress; /guide tells each in full.
import { Link } from '../../ui/link.tsx';

const steps = [
  {
    title: 'Log in and grant',
    told: "One button, Meta's own dialog. Decline anything you like: the dashboard says what then cannot be shown.",
  },
  {
    title: 'Check the connection',
    told: 'Who is connected, until when the token and the data access last, and what Meta says of each scope.',
  },
  {
    title: 'Choose your accounts',
    told: 'Pages, Instagram accounts and WhatsApp numbers, each with where it comes from. Nothing found? The exact cause.',
  },
  {
    title: 'Write a message, and answer it',
    told: 'From your phone, to a chosen account. It lands here by itself; you reply, and watch it being delivered and read.',
  },
  {
    title: 'Prove the permissions',
    told: 'Nine buttons that do the real thing, each with the call behind it: path, status, time and trace id. All in one report.',
  },
  {
    title: 'Delete everything',
    told: 'One button removes users, tokens, Pages, Instagram, WhatsApp and webhook history, with a receipt.',
  },
];

export function Guide() {
  return (
    <section className="guide" aria-labelledby="guide">
      <h2 id="guide">Reviewer guide: six steps</h2>
      <ol className="guide-steps">
        {steps.map(({ title, told }, index) => (
          <li className="card" key={title}>
            <h3>
              <span className="num" aria-hidden="true">
                {index + 1}
              </span>
              {title}
            </h3>
            <p>{told}</p>
          </li>
        ))}
      </ol>
      <p className="guide-more">
        <Link to="/guide">The whole guide: which page, what to press, what you see</Link>
      </p>
    </section>
  );
}
