"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.limited = exports.createMonitor = exports.SearchCancelled = void 0;
/** Thrown out of a search whose `isCancelled` said so. */
class SearchCancelled extends Error {
    constructor() {
        super('the search was cancelled');
        this.name = 'SearchCancelled';
    }
}
exports.SearchCancelled = SearchCancelled;
const EVALUATIONS_PER_LOOK = 512;
const DEFAULT_INTERVAL_MS = 250;
const createMonitor = (options) => {
    const { now, timeLimitMs, onState, isCancelled, progressIntervalMs = DEFAULT_INTERVAL_MS } = options;
    const startedAt = now();
    let evaluations = 0;
    let nextLook = 0;
    let reportedAt = startedAt;
    let isTimeUp = false;
    let describe = null;
    const look = () => {
        nextLook = evaluations + EVALUATIONS_PER_LOOK;
        if (isCancelled?.() === true)
            throw new SearchCancelled();
        const time = now();
        isTimeUp ||= time - startedAt >= timeLimitMs;
        if (onState === undefined || describe === null || time - reportedAt < progressIntervalMs)
            return;
        reportedAt = time;
        onState(describe());
    };
    return {
        spend: (count) => {
            evaluations += count;
            if (evaluations >= nextLook)
                look();
            return isTimeUp;
        },
        evaluations: () => evaluations,
        isTimeUp: () => isTimeUp,
        watch: (describer) => {
            describe = describer;
        },
    };
};
exports.createMonitor = createMonitor;
/** The same run with at most so many more evaluations, told apart from the clock so that results stay repeatable. */
const limited = (monitor, budget) => {
    const end = monitor.evaluations() + budget;
    const isTimeUp = () => monitor.isTimeUp() || monitor.evaluations() >= end;
    return {
        spend: (count) => {
            monitor.spend(count);
            return isTimeUp();
        },
        evaluations: monitor.evaluations,
        isTimeUp,
        watch: () => { },
    };
};
exports.limited = limited;
//# sourceMappingURL=monitor.js.map