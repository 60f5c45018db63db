import { type EngineMode, OBJECTIVES, type Objective } from '../model/problem';
import type { Buffs } from './buffs';
import type { Assumption, BuildRequest, GameMode, Role } from './request';

/** Where and for what the build is played. */
export interface Situation {
  gameMode: GameMode;
  mode: EngineMode;
  role: Role | null;
  objective: Objective;
}

const DEFAULT_MODE: GameMode = 'raid';
const DEFAULT_ROLE: Role = 'dps';

const OBJECTIVE_OF: Readonly<Record<Role, Objective>> = {
  dps: 'damage',
  boonshare: 'damage',
  utility: 'damage',
  healer: 'healing',
  support: 'healing',
  tank: 'survivability',
};

const engineMode = (gameMode: GameMode): EngineMode => (gameMode.startsWith('wvw') ? 'wvw' : 'pve');

/** Without role and objective: damage. An objective alone leaves the role open. */
export const situationOf = ({ gameMode = DEFAULT_MODE, role, objective }: BuildRequest): Situation => {
  const played = role ?? (objective === undefined ? DEFAULT_ROLE : null);
  return {
    gameMode,
    mode: engineMode(gameMode),
    role: played,
    objective: objective ?? OBJECTIVE_OF[played ?? DEFAULT_ROLE],
  };
};

/** Every boon a squad is expected to keep up, and a fully upgraded jade bot. */
const SQUAD: Buffs = { might: 25, fury: 1, protection: 1, resolution: 1, quickness: 1 };
const PVE_SQUAD: Buffs = { ...SQUAD, vulnerability: 25, jadeBotTier: 10, reinforcedArmor: 1 };
const PVE_ALONE: Buffs = { jadeBotTier: 10, reinforcedArmor: 1 };

const USUAL_BUFFS: Readonly<Record<GameMode, Buffs>> = {
  raid: PVE_SQUAD,
  strike: PVE_SQUAD,
  fractal: PVE_SQUAD,
  pve: PVE_SQUAD,
  'open-world': PVE_ALONE,
  'wvw-zerg': SQUAD,
  'wvw-havoc': SQUAD,
  wvw: SQUAD,
  'wvw-roaming': {},
  pvp: {},
};

export const usualBuffs = (gameMode: GameMode): Buffs => USUAL_BUFFS[gameMode];

const rulesOf = (mode: EngineMode): string =>
  mode === 'wvw' ? 'WvW rules for conditions, fury and celestial' : 'PvE rules';

/** What was decided here, for the answer. */
export const situationAssumptions = (request: BuildRequest, situation: Situation): Assumption[] => [
  {
    topic: 'gameMode',
    statement: `${situation.gameMode}${request.gameMode === undefined ? ', as none was named' : ''}: ${rulesOf(situation.mode)}.`,
    source: null,
  },
  {
    topic: 'objective',
    statement:
      request.objective === undefined
        ? `The most ${situation.objective}, which the role ${situation.role ?? DEFAULT_ROLE} asks for${request.role === undefined ? ' (none was named)' : ''}; it may be ${OBJECTIVES.join(', ')}.`
        : `The most ${situation.objective}, as asked.`,
    source: null,
  },
];
