// GET /report.md
import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerFile } from './file.server.ts';
import { asMarkdown } from './markdown.ts';

export const loader = ({ request }: LoaderFunctionArgs) =>
  answerFile(request, { ending: 'md', type: 'text/markdown', write: asMarkdown });
