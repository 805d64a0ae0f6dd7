"""Numbers of independent programs for evaluation: scikit-learn, statsmodels, SciPy (Debian's python3-sklearn and
python3-statsmodels). Prints JSON:

    python3 src/model/evaluation/reference/reference.py > src/model/evaluation/reference/reference.json
"""
import csv
import json
import pathlib
import warnings

import numpy as np
from scipy import stats
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error, mean_squared_error, r2_score
from statsmodels.tsa.holtwinters import ExponentialSmoothing
from statsmodels.tsa.stattools import acf

warnings.simplefilter("ignore")
rng = np.random.default_rng(7)
root = pathlib.Path(__file__).resolve().parents[4]


def column(file, name):
    with open(root / "public" / "data" / file, newline="") as lines:
        return np.array([float(row[name]) for row in csv.DictReader(lines)])


def ridge(rows, inputs, outputs, penalty):
    x = rng.normal(size=(rows, inputs)) + 3
    y = x[:, :outputs] * 2 + rng.normal(size=(rows, outputs)) - 5
    fitted = Ridge(alpha=penalty).fit(x, y)
    return {
        "x": x.tolist(), "y": y.tolist(), "penalty": penalty,
        "weights": fitted.coef_.T.tolist(), "bias": fitted.intercept_.tolist(),
    }


def measures():
    truth = rng.normal(size=(20, 3)) * 4 + 10
    said = truth + rng.normal(size=(20, 3))
    other = truth + rng.normal(size=(20, 3)) * 2

    def of(y, f, o):
        mae = mean_absolute_error(y, f)
        return {
            "mae": mae, "rmse": float(np.sqrt(mean_squared_error(y, f))), "r2": r2_score(y, f),
            "smape": float(np.mean(200 * np.abs(y - f) / (np.abs(y) + np.abs(f)))),
            "skill": 1 - mae / mean_absolute_error(y, o),
        }

    return {
        "truth": truth.tolist(), "said": said.tolist(), "other": other.tolist(),
        "all": of(truth.ravel(), said.ravel(), other.ravel()),
        "byHorizon": [of(truth[:, k], said[:, k], other[:, k]) for k in range(3)],
    }


def start_of(values, season):
    m = season if season > 1 else 5
    trend = (values[m:2 * m].mean() - values[:m].mean()) / m
    level = values[:m].mean() - trend * (m + 1) / 2
    seasonal = values[:season] - level - trend * np.arange(1, season + 1) if season > 1 else None
    return level, trend, seasonal


def smoothing(values, season):
    level, trend, seasonal = start_of(values, season)
    known = dict(initialization_method="known", initial_level=level, initial_trend=trend)
    if season > 1:
        known.update(seasonal="add", seasonal_periods=season, initial_seasonal=seasonal)
    model = ExponentialSmoothing(values, trend="add", damped_trend=True, **known)
    given = dict(smoothing_level=0.4, smoothing_trend=0.1, damping_trend=0.95)
    if season > 1:
        given["smoothing_seasonal"] = 0.3
    fixed = model.fit(optimized=False, **given)
    best = model.fit(optimized=True, use_brute=True)
    # By the equation from statsmodels' states: its own forecast takes an older season at each m-th step (0.13.5).
    steps = np.arange(30)
    damped = np.cumsum(0.95 ** (steps + 1))
    forecast = fixed.level[-1] + damped * fixed.trend[-1] + (fixed.season[-season:][steps % season] if season > 1 else 0)
    assert np.allclose(forecast[: max(season, 2) - 1], fixed.forecast(max(season, 2) - 1))
    return {
        "values": values.tolist(), "season": season,
        "given": {"alpha": 0.4, "beta": 0.1, "gamma": 0.3 if season > 1 else 0, "phi": 0.95},
        "fitted": fixed.fittedvalues.tolist(), "forecast": forecast.tolist(), "bestSse": float(best.sse),
    }


def paired(windows, horizon):
    first = np.abs(rng.normal(size=windows)) * 1.2
    second = np.abs(rng.normal(size=windows))
    d = first - second
    centred = d - d.mean()
    gamma = [float(centred[k:] @ centred[: windows - k]) / windows for k in range(horizon)]
    statistic = d.mean() / np.sqrt((gamma[0] + 2 * sum(gamma[1:])) / windows)
    statistic *= np.sqrt((windows + 1 - 2 * horizon + horizon * (horizon - 1) / windows) / windows)
    return {
        "first": first.tolist(), "second": second.tolist(), "horizon": horizon, "statistic": float(statistic),
        "p": float(2 * stats.t.sf(abs(statistic), windows - 1)),
    }


air = column("air-passengers.csv", "passengers_thousands")
print(json.dumps({
    "ridge": [ridge(40, 6, 2, 1.0), ridge(8, 12, 3, 0.5)],
    "measures": measures(),
    "smoothing": [smoothing(air[:101], 12), smoothing(air[:101], 1)],
    "paired": [paired(40, 1), paired(60, 4)],
    "student": [[t, nu, float(2 * stats.t.sf(t, nu))] for t in (0, 0.3, 1.5, 4) for nu in (1, 2, 3, 7, 40, 999)],
    "autocorrelation": {"values": air.tolist(), "correlations": acf(air, nlags=24, fft=False).tolist()},
}, indent=1))
