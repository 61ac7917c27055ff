// The frame of every page this side serves: it says "Simulator — not Meta" before anything else.
import { html, type Html } from './html.ts';

export interface Frame {
  title: string;
  body: Html;
  /** A class on `body`: `dialog` or `control`. */
  kind: string;
}

export function layout({ title, body, kind }: Frame): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Simulator — not Meta</title>
        <link rel="icon" href="/control/picture/simulator.svg" />
        <link rel="stylesheet" href="/control/simulator.css" />
      </head>
      <body class="${kind}">
        <aside class="banner" aria-label="Simulator">
          <p>
            <strong>Simulator — not Meta.</strong> Everything here is made up, and stays on this
            machine.
          </p>
        </aside>
        ${body}
      </body>
    </html>`.text;
}
