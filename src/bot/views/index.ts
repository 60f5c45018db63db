import type { CallName, CommandName, ResultOf } from '../../operations';
import type { BotMessage } from '../message';
import type { ViewContext } from './context';
import { healthView } from './health';
import { helpView } from './help';
import { runSnapshot } from './run-card';
import { runList } from './run-list';

export { assumptionsView } from './assumptions';
export { alternativeView, compareView } from './compare';
export type { ViewContext } from './context';
export { errorView } from './error';
export { resultCard } from './result-card';
export { runCard } from './run-card';

type CallViews = {
  [Name in CommandName & CallName]: (result: ResultOf<Name>, context: ViewContext) => BotMessage;
};

/** How each call with a command is shown: a missing one is a compile error that names it. */
export const CALL_VIEWS: CallViews = {
  'list-runs': runList,
  'show-run': ({ run }, context) => runSnapshot(run, context),
  'cancel-run': ({ run }, context) => runSnapshot(run, context),
  'check-health': healthView,
  'show-help': helpView,
};
