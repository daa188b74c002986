export function electronProgram(): string | null;
export function fetchElectron(): Promise<string | null>;
export function canSandbox(program: string, hasNamespaces?: () => boolean): boolean;
export function hasDisplay(): boolean;
