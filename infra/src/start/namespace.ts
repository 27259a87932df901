/** In front of every database and subject of the platform on this machine: what the environment says, else `gridhall`. */
export function namespaceOf(environment: NodeJS.ProcessEnv = process.env): string {
  return environment['GRIDHALL_NAMESPACE'] ?? 'gridhall';
}
