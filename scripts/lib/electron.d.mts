export function electronProgram(): string | null;
export function fetchElectron(): Promise<string | null>;
export function hasDisplay(): boolean;
