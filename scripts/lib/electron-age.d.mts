export function electronAge(pinned: string, newest: string | null): string;
