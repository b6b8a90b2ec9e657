import type { Indicator } from "../../model/observation.ts";
import { caltrack, indicator } from "./metered-method.ts";

const model = {
  en: `Use per day = base load + slopes × degree days, by weighted least squares on the baseline periods; of all balance points from 30 to 90 °F the pair with the highest adjusted R², a later one only if strictly better. ${caltrack}. Shown in °C.`,
};
const ofFit = (formula: string) => ({
  en: `${formula}, on the totals of the baseline periods; residual = model − use. ASHRAE Guideline 14; ${caltrack}.`,
});
/** The model of a meter's use before works: how well it fits, and its coefficients. */
export const modelIndicators = {
  "fit-adjusted-r2": indicator(
    "Fit: adjusted R²",
    "How much of the spread of use the model explains.",
    "1",
    "higher",
    ofFit("1 − (1 − R²)(n − 1)/(n − k − 1), R² the squared correlation"),
  ),
  "fit-cv-rmse": indicator(
    "Fit: CV(RMSE)",
    "Root of the mean squared residual per mean use.",
    "1",
    "lower",
    ofFit("√(Σ residual² / n) / mean use"),
  ),
  "fit-cv-rmse-adjusted": indicator(
    "Fit: adjusted CV(RMSE)",
    "The same, for the number of slopes.",
    "1",
    "lower",
    ofFit("√(Σ residual² / (n − k)) / mean use"),
  ),
  "fit-nmbe": indicator(
    "Fit: NMBE",
    "Sum of the residuals per use.",
    "1",
    "neither",
    ofFit("Σ residual / Σ use"),
  ),
  "residual-autocorrelation": indicator(
    "Autocorrelation of the residuals",
    "Correlation of each residual with the one before it (ρ), from which the uncertainty grows.",
    "1",
    "neither",
    ofFit("Lag-1 correlation"),
  ),
  "base-load": indicator(
    "Model: base load",
    "Use a day that no weather explains.",
    "kWh/day",
    "neither",
    model,
  ),
  "heating-slope": indicator(
    "Model: heating slope",
    "Use a day for each °C below the heating balance point.",
    "kWh/(°C day)",
    "neither",
    model,
  ),
  "cooling-slope": indicator(
    "Model: cooling slope",
    "Use a day for each °C above the cooling balance point; gas and heat have none.",
    "kWh/(°C day)",
    "neither",
    model,
  ),
  "heating-balance-point": indicator(
    "Model: heating balance point",
    "Mean temperature of a day below which use rises.",
    "degC",
    "neither",
    model,
  ),
  "cooling-balance-point": indicator(
    "Model: cooling balance point",
    "Mean temperature of a day above which use rises.",
    "degC",
    "neither",
    model,
  ),
} as const satisfies Record<string, Indicator>;
