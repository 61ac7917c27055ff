// HTML by hand: whatever is put into `html` is escaped, unless it is HTML of this kind already.

export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

type Piece = Html | string | number | false | null | readonly Piece[];

function write(piece: Piece): string {
  if (piece instanceof Html) return piece.text;
  if (piece === null || piece === false) return '';
  if (typeof piece === 'string' || typeof piece === 'number') {
    return String(piece).replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
  }
  return piece.map(write).join('');
}

export function html(texts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(String.raw({ raw: texts }, ...pieces.map(write)));
}

/** Hidden inputs, so that a form carries what the address carried. */
export function hidden(values: Iterable<readonly [string, string]>): Html {
  return html`${Array.from(
    values,
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  )}`;
}
