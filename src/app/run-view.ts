import type { Run, RunError, RunSummary } from '../db/repositories/runs';
import {
  hasEnded,
  type Progress,
  type RunErrorView,
  type RunSummaryView,
  type RunView,
} from '../operations/run-schema';
import { storedProgress } from './run-progress';

export const toSummaryView = (run: RunSummary): RunSummaryView => ({
  id: run.id,
  operation: run.operation,
  status: run.status,
  createdAt: run.createdAt,
  startedAt: run.startedAt,
  endedAt: run.endedAt,
  links: { self: `/api/v1/runs/${run.id}`, events: `/api/v1/runs/${run.id}/events` },
});

const toErrorView = ({ kind, message, fields }: RunError): RunErrorView => ({
  code: kind,
  message,
  errors: [...fields],
});

/** A stored run as both doors show it; `live` is what its workflow says of its progress. */
export const toRunView = (run: Run, live: Progress | null = null): RunView => ({
  ...toSummaryView(run),
  progress: live && !hasEnded(run.status) ? live : storedProgress(run),
  ...(run.status === 'completed' ? { result: run.result } : {}),
  ...(run.error ? { error: toErrorView(run.error) } : {}),
});
