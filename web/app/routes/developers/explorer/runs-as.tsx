// As whom the explorer runs.
import { FacebookForm } from '../../../ui/facebook-form.tsx';
import { isSignedIn } from '../../../ui/frame.ts';
import type { Frame } from '../../../ui/frame.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useRecording } from '../../../ui/recording.tsx';

export function RunsAs({ frame }: { frame: Frame }) {
  const recording = useRecording();
  return (
    <>
      {isSignedIn(frame) ? null : (
        <Notice tone="info" title="Nobody is logged in here, so operations run as nobody.">
          <p>They answer with what is public. Log in to ask about your own data.</p>
          <div className="notice-way">
            <FacebookForm look="plain">Continue with Facebook</FacebookForm>
          </div>
        </Notice>
      )}
      {recording ? (
        <Notice tone="info" title="Answers are shown as they come.">
          <p>Recording mode hides no ids on this page.</p>
        </Notice>
      ) : null}
    </>
  );
}
