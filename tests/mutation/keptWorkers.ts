import { ForksPoolWorker, type PoolOptions, type PoolRunnerInitializer, type PoolWorker, type WorkerRequest, type WorkerResponse } from 'vitest/node';

type Listener = (message: unknown) => void;

/** A process for tests that stays when vitest has stopped it, with everything loaded that no mutant is in. */
interface Kept {
  fork: ForksPoolWorker;
  isStarted: boolean;
  /** Whether it is in the middle of a run: what vitest stops then hangs, and cannot be kept. */
  isBusy: boolean;
  isLost: boolean;
  runs: number;
}

/** How many runs a process serves: of each, something stays in its memory. */
const lifetime = 100;

/** Pools of workers, one for each project, whose processes serve one run after the other. */
export interface KeptWorkers {
  createPool: () => PoolRunnerInitializer;
  /** Ends the processes: the next run starts with new ones. */
  end: () => Promise<void>;
}

const answer = (type: 'started' | 'stopped'): WorkerResponse => ({ type, __vitest_worker_response__: true });

/** What vitest takes for a new worker: the same process each time, spared the start and the stop. */
class KeptWorker implements PoolWorker {
  readonly name = 'kept';
  readonly cacheFs = true;
  readonly #listeners: [event: string, listener: Listener][] = [];
  readonly #kept: Kept;

  constructor(kept: Kept) {
    this.#kept = kept;
  }

  on(event: string, listener: Listener): void {
    this.#listeners.push([event, listener]);
    this.#kept.fork.on(event, listener);
  }

  off(event: string, listener: Listener): void {
    this.#kept.fork.off(event, listener);
  }

  send(message: WorkerRequest): void {
    const { fork, isStarted, isBusy } = this.#kept;
    if (message.type === 'stop') {
      if (!isBusy) this.#tell(answer('stopped'));
    } else if (message.type === 'start' && isStarted) {
      this.#tell(answer('started'));
    } else {
      if (message.type === 'start') this.#kept.isStarted = true;
      if (message.type === 'run') this.#kept.isBusy = true;
      fork.send(message);
    }
  }

  async start(): Promise<void> {
    if (!this.#kept.isStarted) await this.#kept.fork.start();
    this.on('exit', () => (this.#kept.isLost = true));
    this.on('message', (message) => {
      if ((message as Partial<WorkerResponse>).type === 'testfileFinished') this.#kept.isBusy = false;
    });
  }

  async stop(): Promise<void> {
    for (const [event, listener] of this.#listeners) this.off(event, listener);
    if (!this.#kept.isBusy) return;
    this.#kept.isLost = true;
    await this.#kept.fork.stop();
  }

  deserialize(message: unknown): unknown {
    return message;
  }

  #tell(message: WorkerResponse): void {
    queueMicrotask(() => this.#listeners.filter(([event]) => event === 'message').forEach(([, listen]) => listen(message)));
  }
}

async function end(kept: Kept): Promise<void> {
  const isRunning = kept.isStarted && !kept.isLost;
  kept.isLost = true;
  if (isRunning) await kept.fork.stop();
}

export function createKeptWorkers(): KeptWorkers {
  const all = new Set<Kept>();
  const createPool = (): PoolRunnerInitializer => {
    let kept: Kept | undefined;
    const createPoolWorker = (options: PoolOptions): PoolWorker => {
      if (kept && kept.runs >= lifetime) void end(kept);
      if (!kept || kept.isLost) {
        kept = { fork: new ForksPoolWorker(options), isStarted: false, isBusy: false, isLost: false, runs: 0 };
        all.add(kept);
      }
      kept.runs += 1;
      return new KeptWorker(kept);
    };
    return { name: 'kept', createPoolWorker };
  };
  return {
    createPool,
    end: async () => {
      await Promise.all([...all].map(end));
      all.clear();
    }
  };
}
