// Typing over a selection. Left to it, Chromium joins the lines itself and writes style attributes into them, which the
// Content-Security-Policy refuses with a complaint in the console; so the text is replaced before the browser does it.
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

export const typeOver: Extension = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { from, to, empty } = view.state.selection.main;
    const { inputType, data } = event;
    if (inputType !== 'insertText' || data === null || empty || view.composing) return false;
    const insert = () =>
      view.state.update(view.state.replaceSelection(data), {
        userEvent: 'input.type',
        scrollIntoView: true,
      });
    const handlers = view.state.facet(EditorView.inputHandler);
    // One of them may do more, as put brackets around what is selected.
    const done = handlers.some((handle) => handle(view, from, to, data, insert));
    if (!done) view.dispatch(insert());
    event.preventDefault();
    return true;
  },
});
