import type DataLoader from 'dataloader';

/**
 * What another row of ours refers to: it cannot be missing, for nothing of grid is ever removed.
 *
 * @throws Error, which shows as INTERNAL, when it is
 */
export async function required<Value>(loader: DataLoader<string, Value | null>, id: string): Promise<Value> {
  const value = await loader.load(id);
  if (value === null) throw new Error(`A row refers to ${id}, which is not there.`);
  return value;
}
