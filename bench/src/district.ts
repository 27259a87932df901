import {
  establish,
  openTools,
  startStack,
  tokenDesk,
  ZHENHAI,
  type Day,
  type DistrictModel,
  type ScriptActor,
  type Stack,
  type StackOptions,
} from '@gridhall/infra';

/** Longer than any bench: nobody signs in twice. */
const TOKEN_MINUTES = 600;

/** A platform that knows Zhenhai, and whoever acts in it. */
export interface District {
  readonly stack: Stack;
  readonly model: DistrictModel;
  /** A person's own access token, made when it is first asked for. */
  readonly tokenOf: (actor: ScriptActor) => Promise<string>;
  stop(): Promise<void>;
}

/** Starts a platform and establishes Zhenhai in it, where that was not done before. */
export async function openDistrict(options: StackOptions): Promise<District> {
  const stack = await startStack(options);
  try {
    // The tools are no part of what is measured: what the services log, they need not.
    const tools = await openTools({ environment: { ...stack.environment, LOG_LEVEL: 'warn' } });
    const { model } = await establish(stack, tools, ZHENHAI);
    return {
      ...{ stack, model },
      tokenOf: tokenDesk((claims) => tools.issueToken(claims, TOKEN_MINUTES)),
      stop: async () => {
        await tools.close();
        await stack.stop();
      },
    };
  } catch (error) {
    await stack.stop();
    throw error;
  }
}

/** A day's events alone, those that people report. */
export function reportedEventsOf(day: Day): Day {
  return { ...day, visits: [], applications: [], events: day.events.filter(({ begins }) => begins.by === 'REPORT') };
}

/** Somebody of the district. @throws Error when nobody fits */
export function somebody(
  { staff }: DistrictModel,
  fits: (posting: DistrictModel['staff'][number]['postings'][number]) => boolean,
): ScriptActor {
  const found = staff.find(({ postings }) => postings.some(fits));
  if (found === undefined) throw new Error('Nobody of the district fits.');
  return { staffId: found.id, name: found.name, postings: found.postings };
}
