import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync, statfsSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** File systems of other machines, by the number that Linux gives them (statfs(2), linux/magic.h). */
const linuxShares = new Map([
  [0x6969, "NFS"],
  [0x517b, "SMB"],
  [0xff534d42, "CIFS"],
  [0xfe534d42, "SMB2"],
  [0x5346414f, "AFS"],
  [0x6b414653, "AFS"],
  [0x73757245, "Coda"],
  [0x00c36400, "Ceph"],
  [0x01021997, "9P"],
  [0x0bd00bd0, "Lustre"],
]);
const fuse = 0x65735546;

/** Kinds in a mount table that lie on another machine. Other FUSE kinds (NTFS, exFAT, encryption) lie on this one. */
const shareKind =
  /^(nfs\d?|cifs|smb\w*|afpfs|webdav|davfs2?|9p|afs|ceph|glusterfs|lustre|beegfs|fuse\.(sshfs|rclone|s3fs|glusterfs|davfs2?|curlftpfs|gvfsd-fuse|ceph-fuse|smb\w*|nfs\w*))$/;

export interface Mount {
  place: string;
  kind: string;
}

/** The mounts of `/proc/self/mountinfo` (proc_pid_mountinfo(5)). */
export function readMountinfo(text: string): Mount[] {
  return text.split("\n").flatMap((line) => {
    const [before, after] = line.split(" - ");
    const place = before
      ?.split(" ")[4]
      ?.replace(/\\(\d{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)));
    const kind = after?.split(" ")[0];
    return place && kind ? [{ place, kind }] : [];
  });
}

/** The mounts that macOS's `mount` prints: `//mia@server/share on /Volumes/share (smbfs, nodev)`. */
export function readMacMounts(text: string): Mount[] {
  return [...text.matchAll(/^.* on (\/.*) \((\w+)/gm)].map(([, place = "", kind = ""]) => ({ place, kind }));
}

/** The kind of share that a path lies on by a mount table; null on a disk of this machine. */
export function shareByMounts(path: string, mounts: readonly Mount[]): string | null {
  const isInside = ({ place }: Mount) => path === place || place === "/" || path.startsWith(`${place}/`);
  // Of two mounts at one place the later one covers the other.
  const own = mounts
    .filter(isInside)
    .reduce<Mount | null>((best, mount) => (mount.place.length >= (best?.place.length ?? 0) ? mount : best), null);
  return own && shareKind.test(own.kind) ? own.kind.replace(/^fuse\./, "") : null;
}

/** Whether a Windows path names another machine: `\\server\share` or its long form, not `\\?\C:\`. A letter mapped to a share is not seen. */
export function isUncPath(path: string): boolean {
  return /^[\\/]{2}(?![?.][\\/])[^\\/]/.test(path) || /^[\\/]{2}[?.][\\/]UNC[\\/]/i.test(path);
}

function existingPart(path: string): string {
  return existsSync(path) ? realpathSync(path) : existingPart(dirname(path));
}

function linuxShare(path: string): string | null {
  const type = statfsSync(path).type;
  const known = linuxShares.get(type);
  if (known) return known;
  return type === fuse ? shareByMounts(path, readMountinfo(readFileSync("/proc/self/mountinfo", "utf8"))) : null;
}

/**
 * The kind of network share that a folder, there or still to be made, lies on; null for a disk of this machine and where it cannot be
 * found out. Linux: by the file system's number, and by the mount table for FUSE. macOS: by the mount table. Windows: by the path.
 */
export function networkShare(folder: string, platform: NodeJS.Platform = process.platform): string | null {
  if (platform === "win32") return isUncPath(folder) ? "SMB" : null;
  try {
    const path = existingPart(resolve(folder));
    if (platform === "linux") return linuxShare(path);
    if (platform !== "darwin") return null;
    return shareByMounts(path, readMacMounts(execFileSync("/sbin/mount", { encoding: "utf8", timeout: 5000 })));
  } catch {
    return null;
  }
}
