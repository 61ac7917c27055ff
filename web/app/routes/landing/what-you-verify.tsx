// The card beside the button: what there will be to see, in one line each.

const lines = [
  ['pages_show_list', 'Your Pages, every one'],
  ['pages_manage_metadata', 'Each Page subscribed'],
  ['pages_messaging', 'A Messenger message, live'],
  ['instagram_manage_messages', 'An Instagram message, live'],
  ['whatsapp_business_messaging', 'A WhatsApp message, live'],
] as const;

export function WhatYouVerify() {
  return (
    <section className="card verify" aria-labelledby="verify">
      <h2 id="verify">What you will verify</h2>
      <ul>
        {lines.map(([name, told]) => (
          <li key={name}>
            <span className="mono">{name}</span>
            <span>{told}</span>
          </li>
        ))}
        <li>
          <span>and four more</span>
          <a href="#permissions">All nine, explained</a>
        </li>
      </ul>
    </section>
  );
}
