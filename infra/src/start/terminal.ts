import type { Reporter } from '@gridhall/local-stack';

const BAR_WIDTH = 32;
/** Where no one watches a bar move, a line this often is enough. */
const LINE_EVERY_MS = 5_000;

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}

/** What a job says while it runs. */
export interface Progress {
  /** So much is done; drawn at most ten times a second. */
  update(done: number, note?: string): void;
  end(note?: string): void;
}

/**
 * The log of a start, for a person: one line per step with its time, a progress bar for what takes long. Plain text, so
 * that it can be kept in a file; on a terminal the last line is redrawn.
 */
export class Terminal {
  readonly #stream: NodeJS.WriteStream;
  readonly #begunAt = performance.now();
  #isDrawn = false;

  constructor(stream: NodeJS.WriteStream = process.stdout) {
    this.#stream = stream;
  }

  /** Time since the beginning, in ms. */
  get elapsedMs(): number {
    return performance.now() - this.#begunAt;
  }

  line(text = ''): void {
    this.#clear();
    this.#stream.write(`${text}\n`);
  }

  heading(text: string): void {
    this.line();
    this.line(this.#stream.isTTY ? `\x1b[1m${text}\x1b[0m` : text);
  }

  /**
   * Does a step and says how long it took.
   *
   * @param work may say where it stands, as often as it likes
   */
  async step<Value>(
    what: string,
    work: (note: (text: string) => void) => Promise<Value>,
    detail?: (value: Value) => string,
  ): Promise<Value> {
    const begun = performance.now();
    const note = (text: string): void => {
      this.#draw(`  … ${what}${text}`);
    };
    note('');
    const value = await work(note);
    const more = detail === undefined ? '' : `: ${detail(value)}`;
    this.line(`  ✓ ${what}${more} (${seconds(performance.now() - begun)})`);
    return value;
  }

  /** A bar that fills to `total`. */
  progress(what: string, total: number): Progress {
    const begun = performance.now();
    let drawnAt = -Infinity;
    const show = (done: number, note = ''): void => {
      const share = Math.min(1, total === 0 ? 1 : done / total);
      const elapsed = performance.now() - begun;
      const tail = `${String(Math.floor(share * 100)).padStart(3)} %  ${done}/${total}  ${seconds(elapsed)}${note}`;
      if (!this.#stream.isTTY) {
        this.line(`  … ${what} ${tail}`);
        return;
      }
      const full = Math.round(share * BAR_WIDTH);
      this.#draw(`  … ${what} ${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)} ${tail}`);
    };
    return {
      update: (done, note) => {
        const now = performance.now();
        if (now - drawnAt < (this.#stream.isTTY ? 100 : LINE_EVERY_MS)) return;
        drawnAt = now;
        show(done, note);
      },
      end: (note = '') => {
        this.line(`  ✓ ${what}${note} (${seconds(performance.now() - begun)})`);
      },
    };
  }

  /** Where the local stack says what it does: as lines of this log. */
  reporter(): Reporter {
    return {
      info: (text) => {
        this.line(`    ${text}`);
      },
      progress: (text) => {
        this.#draw(`    ${text}`);
      },
      debug: () => undefined,
    };
  }

  #draw(text: string): void {
    if (!this.#stream.isTTY) return;
    this.#clear();
    this.#stream.write(text.slice(0, Math.max(20, this.#stream.columns - 1)));
    this.#isDrawn = true;
  }

  #clear(): void {
    if (this.#isDrawn) this.#stream.write('\r\x1b[2K');
    this.#isDrawn = false;
  }
}
