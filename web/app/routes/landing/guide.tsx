// The reviewer's guide: six steps, in the order of the dashboard's own progress.

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
    title: 'See your channels',
    told: 'Pages, Instagram accounts and WhatsApp numbers, each with where it comes from. Nothing found? The exact cause.',
  },
  {
    title: 'Write a message',
    told: 'From your phone, to a connected account. It lands on the dashboard by itself, with the payload as Meta sent it.',
  },
  {
    title: 'Read the permissions',
    told: 'Nine rows, each with the last call that needed it: path, status, time and trace id.',
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
    </section>
  );
}
