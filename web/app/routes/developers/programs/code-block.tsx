// A piece of code to copy, under the name of the file it belongs into.
import { CopyButton } from '../../../ui/copy-button.tsx';
import type { Block } from './recipes.ts';

export function CodeBlock({ block: { file, code } }: { block: Block }) {
  return (
    <figure className="code-block">
      <figcaption className="row">
        <span className="mono">{file}</span>
        <CopyButton text={code}>Copy</CopyButton>
      </figcaption>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It scrolls, so the keyboard must reach it. */}
      <pre tabIndex={0} aria-label={file}>
        <code>{code}</code>
      </pre>
    </figure>
  );
}
