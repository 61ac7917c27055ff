// JSON in light colours. The text is cut into tokens and each becomes an element: nothing is ever set as HTML.

type Token = { text: string; look: 'key' | 'text' | 'number' | 'word' | 'plain' };

// In this order: a string and whether a colon follows; a number; true, false or null.
const token =
  /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|\b(true|false|null)\b/g;

/** Cuts pretty JSON into tokens; joined again they are the same text. */
export function cutJson(json: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of json.matchAll(token)) {
    if (match.index > end) tokens.push({ text: json.slice(end, match.index), look: 'plain' });
    const [all, string, colon, number] = match;
    if (string === undefined)
      tokens.push({ text: all, look: number === undefined ? 'word' : 'number' });
    else tokens.push({ text: string, look: colon === undefined ? 'text' : 'key' });
    if (colon !== undefined) tokens.push({ text: colon, look: 'plain' });
    end = match.index + all.length;
  }
  return [...tokens, { text: json.slice(end), look: 'plain' }];
}

// Far above any real event; a colour per token would make the page of a giant slow.
const mostColouredChars = 100_000;

export function Json({ text }: { text: string }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It scrolls, so the keyboard must reach it.
    <pre className="json" tabIndex={0} aria-label="Payload as JSON">
      {text.length > mostColouredChars ? text : cutJson(text).map(asElement)}
    </pre>
  );
}

function asElement({ text, look }: Token, index: number) {
  return look === 'plain' ? (
    text
  ) : (
    // The tokens of a text never move, so their place is their key.
    <span key={index} className={`json-${look}`}>
      {text}
    </span>
  );
}
