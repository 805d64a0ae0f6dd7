"""Networks that say quantiles, by NumPy in float64 from the equations: outputs, gradients of the mean pinball loss (Koenker &
Bassett 1978) and training runs. The slope of the loss by an output is written by hand, q - 1 or q by the sign of what is
left; from there on gradients are taken by the complex step (Squire & Trapp 1998). Prints JSON:

    python3 src/model/network/reference/quantile.py > src/model/network/reference/quantile.json
"""
import json

import numpy as np

rng = np.random.default_rng(23)
B, T, I, H, K, STEPS = 6, 5, 2, 3, 2, 25
# All steps of the median first.
LEVELS = np.repeat([0.5, 0.1, 0.9], K)


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm(x, p):
    h = c = np.zeros((x.shape[0], H))
    for t in range(x.shape[1]):
        i, f, g, o = np.split(x[:, t] @ p["kernel"] + h @ p["recurrentKernel"] + p["bias"], 4, axis=1)
        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        h = sigmoid(o) * np.tanh(c)
    return h


def rnn(x, p):
    h = np.zeros((x.shape[0], H))
    for t in range(x.shape[1]):
        h = np.tanh(x[:, t] @ p["kernel"] + h @ p["recurrentKernel"] + p["bias"])
    return h


CELLS = {"lstm": (lstm, 4), "rnn": (rnn, 1)}


def outputs(x, p, cell, kind):
    said = CELLS[cell][0](x, p) @ p["headKernel"] + p["headBias"]
    if kind == "none":
        return said
    seen = x[:, -1, :1] if kind == "last" else np.hstack([np.ones((len(x), 1)), x.reshape(len(x), -1)])
    return said + seen @ p["shortcut"]


def loss(x, y, p, cell, kind):
    left = np.tile(y, 3) - outputs(x, p, cell, kind)
    return np.maximum(LEVELS * left, (LEVELS - 1) * left).mean()


def gradients(x, y, p, cell, kind, names):
    step = 1e-30
    left = np.tile(y, 3) - outputs(x, p, cell, kind)
    slope = -np.where(left > 0, LEVELS, LEVELS - 1) / left.size
    found = {}
    for name in names:
        gradient = np.zeros(p[name].shape)
        for at in np.ndindex(gradient.shape):
            nudged = {**p, name: p[name].astype(complex)}
            nudged[name][at] += 1j * step
            gradient[at] = (slope * outputs(x, nudged, cell, kind).imag).sum() / step
        found[name] = gradient
    return found


def case(cell, kind, held, optimizer, rate, clip):
    blocks = CELLS[cell][1]
    shapes = {
        "kernel": (I, blocks * H), "recurrentKernel": (H, blocks * H), "bias": (blocks * H,), "headKernel": (H, 3 * K),
        "headBias": (3 * K,),
    }
    if kind != "none":
        shapes["shortcut"] = (1 if kind == "last" else 1 + T * I, 3 * K)
    p = {name: rng.uniform(-0.6, 0.6, shape) for name, shape in shapes.items()}
    x, y = rng.normal(size=(B, T, I)), rng.normal(size=(B, K))
    names = [name for name in p if not (held and name == "shortcut")]
    start = {name: value.copy() for name, value in p.items()}
    m = {name: np.zeros_like(p[name]) for name in names}
    v = {name: np.zeros_like(p[name]) for name in names}
    losses = []
    for t in range(1, STEPS + 1):
        losses.append(loss(x, y, p, cell, kind))
        g = gradients(x, y, p, cell, kind, names)
        norm = np.sqrt(sum((value ** 2).sum() for value in g.values()))
        for name in names:
            slope = g[name] * (clip / norm if 0 < clip < norm else 1)
            if optimizer == "sgd":
                m[name] = 0.9 * m[name] - rate * slope
                p[name] = p[name] + m[name]
            else:
                m[name] = 0.9 * m[name] + 0.1 * slope
                v[name] = 0.999 * v[name] + 0.001 * slope ** 2
                p[name] = p[name] - rate * (m[name] / (1 - 0.9 ** t)) / (np.sqrt(v[name] / (1 - 0.999 ** t)) + 1e-7)
    flat = lambda tensors: {name: value.ravel().tolist() for name, value in tensors.items()}
    return {
        "loss": "quantile", "cell": cell, "kind": kind, "held": held, "optimizer": optimizer, "rate": rate, "clip": clip,
        "B": B, "T": T, "I": I, "H": H, "K": K, "x": x.ravel().tolist(), "y": y.ravel().tolist(),
        "start": flat(start), "outputs": outputs(x, start, cell, kind).ravel().tolist(),
        "gradients": flat(gradients(x, y, start, cell, kind, names)), "losses": losses, "end": flat(p),
    }


print(json.dumps([
    case(cell, kind, held, optimizer, rate, clip)
    for cell, kind, held, optimizer, rate, clip in (
        ("lstm", "none", False, "adam", 0.01, 0),
        ("lstm", "none", False, "sgd", 0.05, 0.5),
        ("lstm", "last", False, "sgd", 0.05, 0),
        ("lstm", "linear", False, "adam", 0.01, 0),
        ("rnn", "linear", True, "sgd", 0.05, 0),
    )
]))
