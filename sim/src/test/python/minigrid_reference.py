"""Writes minigrid-3.1.0.tsv: what Farama MiniGrid 3.1.0 does for given seeds and actions.

Needs minigrid 3.1.0 with NumPy. Run by hand: python minigrid_reference.py > ../resources/.../minigrid-3.1.0.tsv
Actions favour what opens, takes and moves, so that doors, keys, balls and goals are met.
"""
import hashlib
import random

from minigrid.envs import KeyCorridorEnv, MultiRoomEnv


def digest(data):
    return hashlib.sha256(data).hexdigest()[:16]


def state(env):
    pose = bytes([int(env.agent_pos[0]), int(env.agent_pos[1]), int(env.agent_dir)])
    return digest(env.grid.encode().tobytes() + pose)


def search(env, rng):
    """Walks to things by trying: forward when free, toggles doors, takes what can be taken, turns at walls."""
    front = env.grid.get(*env.front_pos)
    if rng.random() < 0.15:
        return rng.choice([0, 1, 2, 3, 4, 5, 6])
    if front is None or front.type == "goal":
        return 2 if rng.random() < 0.85 else rng.choice([0, 1])
    if front.type == "door":
        return 2 if front.is_open else rng.choice([5, 5, 5, 0, 1])
    if front.type in ("key", "ball"):
        return rng.choice([3, 3, 0, 1])
    return rng.choice([0, 1])


def row(kind, a, b, seed):
    if kind == "MultiRoom":
        env = MultiRoomEnv(minNumRooms=a, maxNumRooms=a, maxRoomSize=b)
    else:
        env = KeyCorridorEnv(room_size=a, num_rows=b)
    obs, _ = env.reset(seed=seed)
    before, seen = state(env), digest(obs["image"].tobytes())
    rng = random.Random(f"{kind} {a} {b} {seed}")
    actions, total, terminated, truncated = "", 0.0, False, False
    while not terminated and not truncated and len(actions) < 600:
        action = search(env, rng)
        actions += str(action)
        obs, reward, terminated, truncated, _ = env.step(action)
        total += reward
    print("\t".join(map(str, [
        kind, a, b, seed, actions, before, seen, state(env), digest(obs["image"].tobytes()),
        repr(float(total)), str(terminated).lower(), str(truncated).lower()])))


SEEDS = list(range(6)) + [12345, 2**31 - 1, 2**31, 2**32, 2**40 + 7, 2**63 - 1]
for rooms, size in [(2, 4), (2, 10), (4, 5), (4, 10), (6, 10), (8, 10), (10, 10)]:
    for seed in SEEDS:
        row("MultiRoom", rooms, size, seed)
for size, rows in [(3, 1), (3, 2), (3, 3), (4, 3), (5, 3), (6, 3)]:
    for seed in SEEDS:
        row("KeyCorridor", size, rows, seed)
