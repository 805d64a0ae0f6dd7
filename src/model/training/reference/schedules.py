"""Learning rates by epoch, by `torch.optim.lr_scheduler` in float64, and where training stops, by the rule of Keras'
`EarlyStopping` (`restore_best_weights`, `min_delta` 0). Prints JSON:

    python3 src/model/training/reference/schedules.py > src/model/training/reference/schedules.json
"""
import json
import math
import random

import torch
from torch.optim import SGD
from torch.optim import lr_scheduler as by

RATE, EPOCHS = 0.01, 60
random.seed(4)
# Falls, stays, falls again and rises at last, unevenly.
LOSSES = [
    0.1 + math.exp(-epoch / 9) * (epoch < 25) + 0.06 * (25 <= epoch < 45) + 0.002 * max(0, epoch - 45) + 0.01 * random.random()
    for epoch in range(EPOCHS)
]


def rates(make, by_loss=False):
    optimizer = SGD([torch.zeros(1, dtype=torch.float64, requires_grad=True)], lr=RATE)
    scheduler = make(optimizer)
    found = []
    for loss in LOSSES:
        found.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step(*([loss] if by_loss else []))
    return found


def stopping(patience):
    best, best_epoch, waited = math.inf, 0, 0
    for epoch, loss in enumerate(LOSSES, 1):
        waited += 1
        if loss < best:
            best, best_epoch, waited = loss, epoch, 0
        elif waited >= patience:
            return {"patience": patience, "end": epoch, "epoch": best_epoch, "loss": best, "early": True}
    return {"patience": patience, "end": EPOCHS, "epoch": best_epoch, "loss": best, "early": False}


schedules = [
    ("step", 7, 0.3, lambda o: by.StepLR(o, step_size=7, gamma=0.3), False),
    ("cosine", 10, 0.5, lambda o: by.CosineAnnealingWarmRestarts(o, T_0=20), False),
    ("warm-up", 8, 0.5, lambda o: by.LinearLR(o, start_factor=1 / 8, total_iters=7), False),
    ("plateau", 4, 0.5, lambda o: by.ReduceLROnPlateau(o, factor=0.5, patience=4), True),
    ("plateau", 1, 0.1, lambda o: by.ReduceLROnPlateau(o, factor=0.1, patience=1, eps=0), True),
]
print(
    json.dumps(
        {
            "rate": RATE,
            "round": 20,
            "losses": LOSSES,
            "schedules": [
                {"schedule": name, "scheduleEpochs": every, "scheduleFactor": factor, "rates": rates(make, by_loss)}
                for name, every, factor, make, by_loss in schedules
            ],
            "stopping": [stopping(patience) for patience in (1, 3, 10, 30)],
        },
        indent=1,
    )
)
