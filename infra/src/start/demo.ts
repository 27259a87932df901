/** The password of everybody in a demonstration district. It protects nothing: a real installation has no such accounts. */
export const DEMO_PASSWORD = 'Zhenhai-758-grids';
