import { defineQuery, defineSignal } from '@temporalio/workflow';
import type { Progress } from '../operations/run-schema';
import { PROGRESS_QUERY, PROGRESS_SIGNAL } from './contract';

export const progressQuery = defineQuery<Progress>(PROGRESS_QUERY);
export const progressSignal = defineSignal<[Progress]>(PROGRESS_SIGNAL);

export const QUEUED: Progress = {
  stage: 'queued',
  fraction: 0,
  best: null,
  bound: null,
  gap: null,
  evaluations: 0,
  note: null,
};
