import { expect, test } from "vitest";
import { AppError } from "../../shared/app-error.ts";
import { prepareDataDir } from "../data-dir.ts";
import { testFolder } from "../testing/temporary-folder.ts";
import { isUncPath, networkShare, readMacMounts, readMountinfo, shareByMounts } from "./network-share.ts";

const mountinfo = `22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw
31 22 0:40 / /mnt/with\\040space rw - fuse.sshfs mia@server:/ rw
32 22 0:41 / /mnt/ntfs rw shared:1 - fuseblk /dev/sdb1 rw
33 22 0:42 / /mnt/nfs rw - nfs4 server:/export rw
34 33 8:2 / /mnt/nfs/local rw - ext4 /dev/sdc1 rw
35 22 0:43 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw`;

test.each([
  ["/home/mia", null],
  ["/mnt/with space/galley", "sshfs"],
  ["/mnt/with spaces", null],
  ["/mnt/ntfs/galley", null],
  ["/mnt/nfs", "nfs4"],
  ["/mnt/nfs/deep/er", "nfs4"],
  ["/mnt/nfs/local/galley", null],
  ["/run/user/1000/gvfs/smb-share:server=desk", "gvfsd-fuse"],
])("by the mount table %s lies on %s", (path, expected) => {
  expect(shareByMounts(path, readMountinfo(mountinfo))).toBe(expected);
});

test("macOS's mount table is read", () => {
  const mounts = readMacMounts(`/dev/disk3s1 on / (apfs, sealed, local)
//mia@server/News%20Desk on /Volumes/News Desk (smbfs, nodev, nosuid, mounted by mia)`);
  expect(shareByMounts("/Volumes/News Desk/galley", mounts)).toBe("smbfs");
  expect(shareByMounts("/Users/mia", mounts)).toBe(null);
});

test.each([
  ["\\\\server\\share\\galley", true],
  ["//server/share", true],
  ["\\\\?\\UNC\\server\\share", true],
  ["\\\\?\\C:\\galley", false],
  ["C:\\galley", false],
  ["\\galley", false],
])("%s names another machine: %s", (path, expected) => {
  expect(isUncPath(path)).toBe(expected);
  expect(networkShare(path, "win32")).toBe(expected ? "SMB" : null);
});

test("a disk of this machine is no share, nor is a folder that is still to be made", () => {
  const folder = testFolder();
  expect([networkShare(folder), networkShare(`${folder}/a/b`)]).toEqual([null, null]);
});

test("a data folder on a share is refused with the reason, before anything is made", () => {
  const folder = `${testFolder()}/data`;
  const refused = () => prepareDataDir(folder, () => "NFS");
  expect(refused).toThrow(AppError);
  expect(refused).toThrow(/lies on a network share \(NFS\)/);
  expect(() => prepareDataDir(folder, () => null)).not.toThrow();
});
