/** For a connection and the first byte, and for every pause after it: a network that drops packets must not hold the start. */
const SILENCE_MS = 15_000;
const MEGABYTE = 1_000_000;
const STEP_MB = 10;

const megabytes = (bytes: number): number => Math.round(bytes / MEGABYTE);

interface Watched {
  response: Response;
  /** To be called with every sign of life. */
  alive: () => void;
  end: () => void;
}

const request = async (url: string, accept: string): Promise<Watched> => {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new Error('no answer in time')), SILENCE_MS);
  const end = () => clearTimeout(timer);
  try {
    const response = await fetch(url, { signal: controller.signal, headers: { accept } });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return { response, alive: () => timer.refresh(), end };
  } catch (error) {
    end();
    throw error;
  }
};

/** The parsed body. Throws Error when the address does not answer with JSON in time. */
export const fetchJson = async (url: string, accept: string): Promise<unknown> => {
  const { response, end } = await request(url, accept);
  return response.json().finally(end);
};

/** The body; `onStep` hears how far it is every 10 MB. Throws Error when the address falls silent. */
export const download = async (url: string, onStep: (text: string) => void): Promise<Buffer> => {
  const { response, alive, end } = await request(url, '*/*');
  const total = megabytes(Number(response.headers.get('content-length') ?? 0));
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response.body ?? []) {
      alive();
      chunks.push(chunk);
      const before = Math.floor(bytes / MEGABYTE / STEP_MB);
      bytes += chunk.length;
      if (Math.floor(bytes / MEGABYTE / STEP_MB) > before) {
        onStep(`${megabytes(bytes)}${total > 0 ? ` of ${total}` : ''} MB fetched`);
      }
    }
  } finally {
    end();
  }
  return Buffer.concat(chunks);
};
