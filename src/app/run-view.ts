import type { Run, RunError, RunSummary } from '../db/repositories/runs';
import type { Progress, RunErrorView, RunStatus, RunSummaryView, RunView } from '../operations/run-schema';

const ENDED: readonly RunStatus[] = ['completed', 'failed', 'cancelled'];

export const hasEnded = (status: RunStatus): boolean => ENDED.includes(status);

const progressOf = (status: RunStatus): Progress => ({
  stage: hasEnded(status) ? 'ended' : status === 'running' ? 'searching' : 'queued',
  fraction: hasEnded(status) ? 1 : 0,
  best: null,
  bound: null,
  gap: null,
  evaluations: 0,
  note: null,
});

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
  progress: live && !hasEnded(run.status) ? live : progressOf(run.status),
  ...(run.status === 'completed' ? { result: run.result } : {}),
  ...(run.error ? { error: toErrorView(run.error) } : {}),
});
