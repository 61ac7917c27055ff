// Answers a download of the report: the pack in one form, under a name of its own.
import { ask } from '../../graphql.server.ts';
import { ReportFile } from './document.server.ts';
import { fileName } from './pack.ts';
import type { Pack } from './pack.ts';

type Form = { ending: string; type: string; write: (pack: Pack) => string };

/** The file; 401 with a sentence when nobody is logged in. */
export async function answerFile(request: Request, { ending, type, write }: Form) {
  const { submissionPack: pack } = await ask(request, ReportFile, {});
  if (pack === null) {
    return new Response(
      'Nobody is logged in here. Log in with Facebook first, then open it again.',
      {
        status: 401,
        headers: { 'content-type': 'text/plain; charset=utf-8' },
      },
    );
  }
  return new Response(write(pack), {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${fileName(pack, ending)}"`,
    },
  });
}
