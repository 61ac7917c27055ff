// What Meta's messaging codes mean, for a person, where a code says more than its class: by `code/subcode`, then by `code`.
// Messenger Platform, "Error codes"; documentation/business-messaging/whatsapp/support/error-codes.

const WAIT = 'Wait a few minutes, then reply again.';
const TAKE_OVER = {
  sentence: 'Another app holds this conversation.',
  wayOn: 'Take the conversation over in the Page inbox, then try again.',
};
const NO_SUCH_PERSON = {
  sentence: 'Meta knows nobody by this id who wrote to this account.',
  wayOn: 'Reply in the conversation that the person began; an id is valid for one account only.',
};
const NOT_AVAILABLE = {
  sentence: 'This person is not available to this account now.',
  wayOn: 'Nothing can be sent until they write again.',
};
const PAGE_WINDOW = {
  sentence: 'More than 24 hours have passed since this person last wrote.',
  wayOn: 'Wait until they write again; a reply can be sent for 24 hours from then on.',
};
const TOO_FAST = {
  sentence: 'Too many messages were sent in a short time.',
  wayOn: WAIT,
};
const TEMPLATE = 'Look at the template in WhatsApp Manager, or reply with plain text.';
const REGISTRATION = 'Look at the phone number in WhatsApp Manager and finish its registration.';
const HISTORY = {
  sentence: 'The chat history of the WhatsApp Business phone was not shared.',
  wayOn: 'Messages that arrive from now on are not affected.',
};

export const ON_PAGES = {
  '2/2018344': { sentence: 'Meta could not send the message just now.', wayOn: WAIT },
  '4/2018354': TOO_FAST,
  '613/2018338': TOO_FAST,
  '613/2534040': TOO_FAST,
  '9/2018352': {
    sentence: 'Too many calls were made for this one person.',
    wayOn: WAIT,
  },
  '10/2018278': PAGE_WINDOW,
  '10/2534022': PAGE_WINDOW,
  '10/2018065': PAGE_WINDOW,
  '10/2018108': {
    sentence: 'This person cannot receive messages at the moment.',
    wayOn: 'Try again later, or wait until they write.',
  },
  '10/1893063': {
    sentence: 'Meta has restricted this Page: it may not send messages now.',
    wayOn: 'Look at Page Quality in Meta Business Suite for the reason and the end.',
  },
  '10/2534077': {
    sentence: 'The link between the Page and its Instagram account does not hold.',
    wayOn:
      "Link them again in the Page's settings, and see that two-factor login is set up where Meta asks for it.",
  },
  '100/2018001': NO_SUCH_PERSON,
  '100/2534014': NO_SUCH_PERSON,
  '100/2018008': {
    sentence: 'Meta could not fetch the attachment from its address.',
    wayOn: 'Reply with text, or check that the address is public.',
  },
  '100/2018047': {
    sentence: 'Meta did not accept the upload of the attachment.',
    wayOn: 'Reply with text, or send another file.',
  },
  '100/2018109': {
    sentence: 'The attachment is larger than Meta allows.',
    wayOn: 'Reply with text, or send a smaller file.',
  },
  '100/2534013': {
    sentence: 'No Instagram professional account is linked to this Page.',
    wayOn: "Link one in the Page's settings, under Linked accounts.",
  },
  '100/2534015': {
    sentence: 'Instagram did not accept what the message holds.',
    wayOn: 'Reply with plain text of at most 1,000 bytes.',
  },
  '100/2534029': NOT_AVAILABLE,
  '100/2534037': TAKE_OVER,
  '2018300': TAKE_OVER,
  '200/2018028': {
    sentence:
      'While the app waits for Advanced Access, it may write only to people with a role on it.',
    wayOn: "Add the person as a tester in Meta's App Dashboard, or ask for Advanced Access.",
  },
  '200/1545041': NOT_AVAILABLE,
  '200/2534041': {
    sentence: 'The Instagram account does not let apps reach its messages.',
    wayOn: 'Switch on “Allow access to messages” in the Instagram app, under message controls.',
  },
  '551': NOT_AVAILABLE,
  '2022': {
    sentence: 'Meta has stopped this app from sending messages about purchases for now.',
    wayOn: 'Wait until Meta lifts it; the reason stands in the App Dashboard.',
  },
  '36103': {
    sentence: 'What this is about has been deleted at Meta.',
    wayOn: 'Reply to a message that is still there.',
  },
  '9000001': {
    sentence: 'What this is about is no longer available at Meta.',
    wayOn: 'Reply to a message that is still there.',
  },
  '230': {
    sentence: 'Meta refused: the Page lacks the permission to message this person.',
    wayOn: 'Continue with Facebook again and grant the messaging permissions.',
  },
  '10900': {
    sentence: 'This comment cannot be answered privately, or was already.',
    wayOn: 'Reply in the conversation instead.',
  },
  '10903': {
    sentence: 'Meta does not let this Page answer the comment privately.',
    wayOn: 'Reply in the conversation instead.',
  },
};

export const ON_WHATSAPP = {
  '33': {
    sentence: 'This WhatsApp number was deleted.',
    wayOn: 'Choose another number of the WhatsApp account.',
  },
  '80007': { sentence: 'The call limit of this WhatsApp account is used up.', wayOn: WAIT },
  '80008': { sentence: 'The call limit of this WhatsApp account is used up.', wayOn: WAIT },
  '130403': { sentence: 'You have blocked this person on WhatsApp.', wayOn: 'Unblock them first.' },
  '130429': {
    sentence: 'This number sends more messages a second than WhatsApp allows.',
    wayOn: WAIT,
  },
  '130472': {
    sentence: 'WhatsApp did not deliver it: this person takes part in an experiment of Meta’s.',
    wayOn: 'Wait until they write to you; sending again will not help.',
  },
  '130497': {
    sentence: 'WhatsApp does not let this account write to people in that country.',
    wayOn: "Look at WhatsApp's policy for the country.",
  },
  '131005': {
    sentence: 'Meta refused access to this WhatsApp Business account.',
    wayOn: 'Continue with Facebook again and share the account in the dialog.',
  },
  '131008': {
    sentence: 'WhatsApp missed a part of the request.',
    wayOn: 'Quote the trace id when you report this; trying again will not help.',
  },
  '131009': {
    sentence: 'WhatsApp did not accept a value of the request, for example an over-long text.',
    wayOn: 'Shorten the text to 4,096 characters; else quote the trace id when you report this.',
  },
  '131021': {
    sentence: 'The message would go to the number it comes from.',
    wayOn: 'Reply to another person.',
  },
  '131026': {
    sentence: 'This number cannot receive the WhatsApp message.',
    wayOn:
      'The person may have no WhatsApp, an old version of it, or has not accepted its new terms.',
  },
  '131030': {
    sentence: "This recipient is not on the WhatsApp test number's list.",
    wayOn: "Add the number to the list in Meta's App Dashboard, under WhatsApp, API setup.",
  },
  '131031': {
    sentence: 'WhatsApp has locked this Business account.',
    wayOn: 'Look at the account in WhatsApp Manager for the reason.',
  },
  '131037': {
    sentence: 'The display name of this WhatsApp number is not approved yet.',
    wayOn: 'Wait for the approval in WhatsApp Manager, or choose another name.',
  },
  '131042': {
    sentence: 'WhatsApp did not send it, because the account has a problem with its payment.',
    wayOn: "Look at the account's payment settings in WhatsApp Manager.",
  },
  '131045': {
    sentence: 'This WhatsApp number is not registered rightly.',
    wayOn: REGISTRATION,
  },
  '131047': {
    sentence: 'More than 24 hours have passed since this person last wrote on WhatsApp.',
    wayOn: 'Send an approved template, or wait until they write again.',
  },
  '131048': {
    sentence: 'WhatsApp holds back messages of this number: too many were reported or blocked.',
    wayOn: 'Look at the quality of the number in WhatsApp Manager.',
  },
  '131049': {
    sentence: 'WhatsApp did not deliver it, so that the person is not written to too often.',
    wayOn: 'Do not send it again at once; wait until they write.',
  },
  '131050': {
    sentence: 'This person does not want marketing messages from this account.',
    wayOn: 'Reply only to what they write.',
  },
  '131051': {
    sentence: 'WhatsApp does not support this type of message.',
    wayOn: 'Reply with text.',
  },
  '131052': {
    sentence: "WhatsApp could not fetch the person's file.",
    wayOn: 'Ask them to send it once more.',
  },
  '131053': {
    sentence: 'WhatsApp could not take over the file of the message.',
    wayOn: 'Reply with text, or send another file.',
  },
  '131056': {
    sentence: 'Too many WhatsApp messages went to this one person in a short time.',
    wayOn: WAIT,
  },
  '131057': {
    sentence: 'This WhatsApp number is being serviced, which takes about a minute.',
    wayOn: WAIT,
  },
  '131060': {
    sentence: 'WhatsApp cannot hand out what the person wrote.',
    wayOn: 'Ask them to send it once more.',
  },
  '131062': {
    sentence: 'WhatsApp cannot send this kind of message to a person who hides their number.',
    wayOn: 'Reply with text.',
  },
  '131064': {
    sentence: 'A limit of this WhatsApp account is reached.',
    wayOn: WAIT,
  },
  '132000': {
    sentence: 'The template was given the wrong number of values.',
    wayOn: TEMPLATE,
  },
  '132001': { sentence: 'There is no such template in that language.', wayOn: TEMPLATE },
  '132005': { sentence: "The template's text is too long with these values.", wayOn: TEMPLATE },
  '132007': { sentence: "The template goes against WhatsApp's policy.", wayOn: TEMPLATE },
  '132012': { sentence: 'A value of the template has the wrong format.', wayOn: TEMPLATE },
  '132015': { sentence: 'The template is paused: its quality is too low.', wayOn: TEMPLATE },
  '132016': { sentence: 'The template is disabled.', wayOn: TEMPLATE },
  '132068': { sentence: 'The WhatsApp Flow of the template is blocked.', wayOn: TEMPLATE },
  '132069': { sentence: 'The WhatsApp Flow of the template is used too often.', wayOn: TEMPLATE },
  '133010': { sentence: 'This WhatsApp number is not registered yet.', wayOn: REGISTRATION },
  '133016': { sentence: 'This WhatsApp number was registered too often.', wayOn: WAIT },
  '2593107': HISTORY,
  '2593108': HISTORY,
  '2593109': HISTORY,
};

/** 133000 to 133015 are all about registering a number, its PIN or two-step verification. */
export const ON_REGISTRATION = Object.fromEntries(
  Array.from({ length: 16 }, (_, index) => [
    `${133_000 + index}`,
    {
      sentence: 'The registration of this WhatsApp number, or its PIN, is not in order.',
      wayOn: REGISTRATION,
    },
  ]),
);

export const MESSAGING_WORDS = { ...ON_PAGES, ...ON_REGISTRATION, ...ON_WHATSAPP };
