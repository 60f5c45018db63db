import type { ErrorTexts } from './texts';

export const enErrors: ErrorTexts = {
  'invalid-input': {
    what: 'A value of the request is wrong.',
    todo: 'Correct it and send the command again.',
  },
  malformed: { what: 'The request could not be read.', todo: 'Send the command again.' },
  'too-large': { what: 'The request is too large.', todo: 'Ask for less at once.' },
  'unsupported-media-type': { what: 'The request has a form that is not read here.', todo: 'Send JSON.' },
  unauthenticated: { what: 'This needs an account.', todo: 'Sign in first.' },
  forbidden: { what: 'You may not do this.', todo: 'Ask whoever started it.' },
  'not-found': { what: 'It is not here, or not yours.', todo: 'Look at your own with `/runs list`.' },
  conflict: { what: 'This conflicts with what is already there.', todo: 'Look at the present state first.' },
  'missing-data': {
    what: 'Numbers are missing that nothing here knows.',
    todo: 'Choose what is known, or send the missing numbers over REST.',
  },
  undecided: {
    what: 'The time limit was reached before a build or a proof was found.',
    todo: 'Allow more seconds, fewer prefixes, or relax a limit.',
  },
  'rate-limited': { what: 'Too many requests.', todo: 'Wait a minute, then try again.' },
  cancelled: { what: 'The run was cancelled.', todo: 'Start it again when you need it.' },
  unavailable: {
    what: 'A needed part of the service does not answer.',
    todo: 'Try again in a minute; `/ping` shows which part.',
  },
  timeout: { what: 'It took too long.', todo: 'Try again, or ask for less at once.' },
  internal: {
    what: 'Something went wrong here.',
    todo: 'Tell whoever runs this bot the id below.',
  },
};
