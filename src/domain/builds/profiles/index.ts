import type { Identity } from '../identity';
import { GUARDIAN_PROFILES } from './guardian';
import type { Profile, ProfileKind } from './profile';

/** Bundled profiles; of those that fit the first is the usual one. */
export const PROFILES: readonly Profile[] = [...GUARDIAN_PROFILES];

/** Profiles of the profession, and of the specialization where one is named. */
const profilesOf = ({ profession, specialization }: Identity): readonly Profile[] =>
  PROFILES.filter(
    (profile) =>
      profile.profession === profession &&
      (specialization === undefined || profile.specialization === specialization),
  );

interface Wish {
  kinds: readonly ProfileKind[];
  /** Whether a rotation that shares a boon is asked for. */
  boon: boolean;
}

/** The first profile of any of the kinds; boon rotations only when asked for, and then first. */
export const pickProfile = (identity: Identity, { kinds, boon }: Wish): Profile | null => {
  const ofKinds = profilesOf(identity).filter(({ kind }) => kinds.includes(kind));
  const sharing = boon ? ofKinds.find((profile) => profile.boon !== undefined) : undefined;
  return sharing ?? ofKinds.find((profile) => profile.boon === undefined) ?? null;
};
