import type { Route } from './rest/routes';

/** What goes wrong with the next requests of a route. */
export type Fault =
  /** The connection breaks: before the request takes effect, or after it did but before the answer. */
  | { readonly kind: 'break'; readonly afterEffect: boolean }
  | { readonly kind: 'fail'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'rateLimit'; readonly retryAfterSeconds: number }
  | { readonly kind: 'delay'; readonly ms: number };

/** What a test may order. `times` counts requests, also a client's own retries. */
export interface Faults {
  breakSocketNext(route: Route, times?: number, options?: { afterEffect?: boolean }): void;
  failNext(route: Route, status: number, times?: number, body?: unknown): void;
  rateLimitNext(route: Route, retryAfterSeconds?: number, times?: number): void;
  delayNext(route: Route, ms: number, times?: number): void;
  clear(): void;
}

const FAILURES: Readonly<Record<number, string>> = {
  403: '403: Forbidden',
  404: '404: Not Found',
  500: '500: Internal Server Error',
  502: '502: Bad Gateway',
  503: '503: Service Unavailable',
};

/** The orders, and `take`, which uses one up. */
export const createFaults = (): {
  readonly faults: Faults;
  readonly take: (route: Route) => Fault | null;
} => {
  const queues = new Map<Route, readonly Fault[]>();
  const order = (route: Route, fault: Fault, times: number): void => {
    const added = Array.from({ length: times }, () => fault);
    queues.set(route, [...(queues.get(route) ?? []), ...added]);
  };
  return {
    faults: {
      breakSocketNext: (route, times = 1, { afterEffect = false } = {}) =>
        order(route, { kind: 'break', afterEffect }, times),
      failNext: (route, status, times = 1, body = { message: FAILURES[status] ?? String(status), code: 0 }) =>
        order(route, { kind: 'fail', status, body }, times),
      rateLimitNext: (route, retryAfterSeconds = 0.05, times = 1) =>
        order(route, { kind: 'rateLimit', retryAfterSeconds }, times),
      delayNext: (route, ms, times = 1) => order(route, { kind: 'delay', ms }, times),
      clear: () => queues.clear(),
    },
    take: (route) => {
      const [first, ...rest] = queues.get(route) ?? [];
      queues.set(route, rest);
      return first ?? null;
    },
  };
};
