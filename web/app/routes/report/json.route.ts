// GET /report.json
import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireConfig } from '../../config.server.ts';
import { answerFile } from './file.server.ts';
import { asJson } from './json.ts';

export const loader = ({ request }: LoaderFunctionArgs) =>
  answerFile(request, {
    ending: 'json',
    type: 'application/json',
    write: (pack) => asJson(pack, `${requireConfig().web.origin}/report.schema.json`),
  });
