/** An event as its owner shows it to whoever may see all of it. */
export interface OwnersRecord {
  readonly state: string;
  readonly selfHandled: boolean;
  readonly resolvedAtLevel: string | null;
  readonly satisfaction: number | null;
  readonly reportedAt: string;
  readonly closedAt: string | null;
  readonly disposal: { readonly result: { readonly code: string } } | null;
  readonly clocks: readonly {
    readonly name: string;
    readonly isDeadline: boolean;
    readonly state: string;
    readonly startedAt: string;
    readonly metAt: string | null;
    readonly allowedMinutes: number;
    readonly remainingMinutes: number;
  }[];
  readonly timeline: readonly { readonly command: string; readonly at: string }[];
}

/** What {@link OwnersRecord} asks of an event. */
export const ownersRecord = `state selfHandled resolvedAtLevel satisfaction reportedAt closedAt disposal { result { code } }
  clocks { name isDeadline state startedAt metAt allowedMinutes remainingMinutes } timeline { command at }`;

const stageNames = ['accept', 'confirm', 'dispatch', 'sign-for', 'dispose', 'verify'] as const;
const rate = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** The value that a tenth part of the row, rounded up, does not exceed, in hours. */
function hours(minutes: readonly number[], tenths: number): number | null {
  const row = minutes.map(Math.floor).sort((one, other) => one - other);
  const value = row[Math.ceil((row.length * tenths) / 10) - 1];
  return value === undefined ? null : value / 60;
}

/**
 * The rates of event-lifecycle §5, each counted from what the owner of the events shows: by timelines and clocks, not by
 * messages, facts or tables of measures.
 */
export function ratesByHand(all: readonly OwnersRecord[]): Record<string, unknown> {
  const events = all.filter(({ state }) => !['MERGED', 'WITHDRAWN', 'DRAFT'].includes(state));
  const took = ({ timeline }: OwnersRecord, ...commands: string[]): boolean =>
    timeline.some(({ command }) => commands.includes(command));
  const that = (holds: (event: OwnersRecord) => boolean): number => events.filter(holds).length;
  const isClosed = ({ state }: OwnersRecord): boolean => state === 'CLOSED' || state === 'ARCHIVED';
  const isEnded = (event: OwnersRecord): boolean => isClosed(event) || ['DECLINED', 'RECORDED'].includes(event.state);
  const isLate = ({ clocks }: OwnersRecord, name?: string): boolean =>
    clocks.some((one) => one.isDeadline && (name ?? one.name) === one.name && /MISSED|OVERDUE/.test(one.state));
  const isResponded = (event: OwnersRecord): boolean => took(event, 'accept', 'decline', 'fileForRecord', 'selfHandle');
  const isDisposed = (event: OwnersRecord): boolean => event.resolvedAtLevel !== null && !event.selfHandled;
  const isDisposalDue = (event: OwnersRecord): boolean =>
    isDisposed(event) || (!['DECLINED', 'RECORDED'].includes(event.state) && isLate(event, 'dispose'));
  const isClosingDue = (event: OwnersRecord): boolean => isClosed(event) || (!isEnded(event) && isLate(event));
  const solves = ({ disposal }: OwnersRecord): boolean =>
    ['RESOLVED', 'MEDIATED', 'PENALISED'].includes(disposal?.result.code ?? '');
  const graded = events.filter(({ satisfaction }) => satisfaction !== null);
  const clocksOf = (event: OwnersRecord, name: string): OwnersRecord['clocks'] =>
    event.clocks.filter((clock) => clock.name === name && clock.metAt !== null);
  // A clock that begins anew in the very step was neither kept nor missed.
  const isAnew = (event: OwnersRecord, { name, metAt }: OwnersRecord['clocks'][number]): boolean =>
    event.clocks.some((other) => other.name === name && other.startedAt === metAt);
  const reported = events.length;
  return {
    ...{ reported, overdue: that((event) => event.clocks.some(({ state }) => state === 'OVERDUE')) },
    responseRate: rate(that(isResponded), reported),
    validEventShare: rate(that(isResponded) - that(({ state }) => state === 'DECLINED'), that(isResponded)),
    filingRate: rate(
      that((event) => took(event, 'accept')),
      that(({ selfHandled }) => !selfHandled),
    ),
    disposeRate: rate(that(isDisposed), that(isDisposalDue)),
    disposeOnTimeRate: rate(
      that((event) => isDisposed(event) && !isLate(event, 'dispose')),
      that(isDisposalDue),
    ),
    closureRate: rate(that(isClosed), that(isClosingDue)),
    closeOnTimeRate: rate(
      that((event) => isClosed(event) && !isLate(event)),
      that(isClosingDue),
    ),
    closedShare: rate(that(isClosed), reported),
    resolutionRate: rate(
      that((event) => isClosed(event) && solves(event)),
      that(isClosed),
    ),
    withinVillageRate: rate(
      that((event) => isClosed(event) && ['GRID', 'VILLAGE'].includes(event.resolvedAtLevel ?? '')),
      that(isClosed),
    ),
    satisfactionRate: rate(graded.filter(({ satisfaction }) => Number(satisfaction) >= 3).length, graded.length),
    onTheSpotRate: rate(
      that(({ selfHandled }) => selfHandled),
      reported,
    ),
    returnRate: rate(
      that((event) => took(event, 'return')),
      that((event) => took(event, 'dispatch')),
    ),
    ...Object.fromEntries(
      (
        [
          ['reworkRate', 'fail'],
          ['reopenRate', 'reopen'],
          ['escalatedShare', 'escalate'],
          ['suspendedShare', 'approveSuspend'],
          ['extendedShare', 'approveExtend'],
        ] as const
      ).map(([name, command]) => [
        name,
        rate(
          that((event) => took(event, command)),
          reported,
        ),
      ]),
    ),
    stages: stageNames.map((name) => {
      const ended = events.flatMap((event) => clocksOf(event, name).map((clock) => ({ event, clock })));
      const kept = ended.filter(({ event, clock }) => clock.state === 'MET' && !isAnew(event, clock)).length;
      const missed = ended.filter(({ clock }) => clock.state === 'MISSED').length;
      const overdue = that(({ clocks }) => clocks.some((one) => one.name === name && one.state === 'OVERDUE'));
      const minutes = events.flatMap((event) => {
        const used = clocksOf(event, name).map((one) => Math.floor(one.allowedMinutes - one.remainingMinutes));
        return used.length === 0 ? [] : [used.reduce((sum, one) => sum + one, 0)];
      });
      return {
        ...{ stage: name.toUpperCase().replace('-', '_'), kept, missed, overdue },
        ...{ onTimeRate: rate(kept, kept + missed + overdue) },
        ...{ medianHours: hours(minutes, 5), p90Hours: hours(minutes, 9) },
      };
    }),
  };
}

/** What {@link ratesByHand} counts, asked of the figures. */
export const ratesAsked = `reported overdue responseRate validEventShare filingRate disposeRate disposeOnTimeRate closureRate
  closeOnTimeRate closedShare resolutionRate withinVillageRate satisfactionRate onTheSpotRate returnRate reworkRate reopenRate
  escalatedShare suspendedShare extendedShare stages { stage kept missed overdue onTimeRate medianHours p90Hours }`;
