import { spawn, type ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';

/**
 * What the reaper runs. It reads orders from its standard input; the end of that input means that our process is gone,
 * however it went, and then everything still watched is asked to stop, and made to after 10 s.
 * A shell and not Node: 1 MB instead of 40, on the system already, and nothing a broken build can take away.
 */
const script = `
watched=' '; folder=''
while read -r verb value; do
  case $verb in
    watch) watched="$watched$value " ;;
    forget) case $watched in *" $value "*) watched="\${watched%%" $value "*} \${watched#*" $value "}" ;; esac ;;
    remove) folder=$value ;;
  esac
done
[ -n "\${watched# }" ] && kill -TERM $watched 2>/dev/null
tries=0
for pid in $watched; do
  while kill -0 "$pid" 2>/dev/null; do
    tries=$((tries + 1))
    if [ "$tries" -gt 100 ]; then kill -KILL "$pid" 2>/dev/null; break; fi
    sleep 0.1
  done
done
[ -n "$folder" ] && rm -rf -- "$folder"
exit 0
`;

/**
 * A tiny detached process that stops our servers when we cannot: it outlives a SIGKILL of this process, notices it by
 * the end of a pipe (which works wherever there are pipes), and is in a process group of its own, so that Ctrl-C in the
 * terminal does not reach it.
 */
export class Reaper {
  readonly #process: ChildProcess;
  readonly #ended: Promise<void>;

  constructor() {
    this.#process = spawn('/bin/sh', ['-c', script], { detached: true, stdio: ['pipe', 'ignore', 'ignore'], cwd: '/' });
    this.#ended = new Promise((resolve) => {
      this.#process.once('exit', () => {
        resolve();
      });
      this.#process.once('error', () => {
        resolve();
      });
    });
    // A reaper that was killed is no reason to fall over it; the next start's look at stack.json remains.
    this.#process.stdin?.on('error', () => undefined);
    this.#process.unref();
    // It is a socket on every system that has pipes; the types know a stream only.
    if (this.#process.stdin instanceof Socket) this.#process.stdin.unref();
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** From now on this process is stopped when we are gone. */
  watch(pid: number): void {
    this.#tell(`watch ${pid}`);
  }

  /** That process has ended; its number may soon be somebody else's. */
  forget(pid: number): void {
    this.#tell(`forget ${pid}`);
  }

  /** Removes a folder once everything watched is gone: the temporary home of a test. */
  removeFolder(path: string): void {
    this.#tell(`remove ${path}`);
  }

  /** Lets the reaper do its work now and waits for its end. */
  async close(): Promise<void> {
    this.#process.ref();
    this.#process.stdin?.end();
    await this.#ended;
  }

  #tell(order: string): void {
    this.#process.stdin?.write(`${order}\n`);
  }
}
