export function isClean(report: string): boolean;
