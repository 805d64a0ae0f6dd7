"""One training step (LSTM, Linear(1), MSE, Adam) in PyTorch on one thread, timed as the engines of the playground are.

Reads one request a line, {"batch", "window", "inputs", "units", "asks", "seconds"}, and answers each with one line,
{"times": milliseconds of each step}. The first line that it writes says what it runs on: {"torch": version}.
"""

import json
import sys
import time

import torch

FEWEST, MOST = 3, 2000

torch.set_num_threads(1)
torch.manual_seed(0)


def times_of(batch, window, inputs, units, asks, seconds):
    """Where it asks for the next symbol, cross-entropy at every step, and the states are carried on."""
    lstm = torch.nn.LSTM(inputs, units, batch_first=True)
    head = torch.nn.Linear(units, inputs if asks else 1)
    optimizer = torch.optim.Adam([*lstm.parameters(), *head.parameters()], 1e-3, eps=1e-7)
    if asks:
        symbols = torch.randint(inputs, (batch, window + 1))
        x = torch.nn.functional.one_hot(symbols[:, :-1], inputs).float()
        y = symbols[:, 1:].reshape(-1)
    else:
        x, y = torch.randn(batch, window, inputs), torch.randn(batch, 1)
    states = None

    def loss_of():
        nonlocal states
        if not asks:
            return ((head(lstm(x)[0][:, -1]) - y) ** 2).mean()
        said, ended = lstm(x, states)
        states = tuple(state.detach() for state in ended)
        return torch.nn.functional.cross_entropy(head(said).reshape(-1, inputs), y)

    def step():
        start = time.perf_counter()
        optimizer.zero_grad()
        loss = loss_of()
        loss.backward()
        optimizer.step()
        loss.item()
        return 1e3 * (time.perf_counter() - start)

    def run(span, fewest):
        times, end = [], time.perf_counter() + span
        while len(times) < fewest or (len(times) < MOST and time.perf_counter() < end):
            times.append(step())
        return times

    run(seconds / 3, FEWEST)  # buffers and caches
    return run(seconds, FEWEST)


print(json.dumps({"torch": torch.__version__}), flush=True)
for line in sys.stdin:
    print(json.dumps({"times": times_of(**json.loads(line))}), flush=True)
