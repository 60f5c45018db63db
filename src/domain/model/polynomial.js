"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createPolynomials = void 0;
const attributes_1 = require("./attributes");
/** The rows' weights that are not 0, one after the other. */
const sparse = (forms) => {
    const cells = forms.flatMap(({ row }, form) => [...row].flatMap((weight, component) => (weight === 0 ? [] : [{ form, component, weight }])));
    return {
        count: cells.length,
        form: Int32Array.from(cells, (cell) => cell.form),
        component: Int32Array.from(cells, (cell) => cell.component),
        weight: Float64Array.from(cells, (cell) => cell.weight),
    };
};
const createPolynomials = (count, forms, terms) => {
    const cells = sparse(forms);
    const constants = Float64Array.from(forms, ({ constant }) => constant);
    const capped = Uint8Array.from(forms, (form) => (form.capped ? 1 : 0));
    const [lowest, highest] = [new Float64Array(forms.length), new Float64Array(forms.length)];
    const [lows, highs] = [new Float64Array(forms.length), new Float64Array(forms.length)];
    const rates = new Float64Array(forms.length);
    const derivatives = new Float64Array(forms.length);
    const values = new Float64Array(count);
    const slopes = new Float64Array(count * attributes_1.GEAR_COUNT);
    const byPolynomial = Array.from({ length: count }, (_, polynomial) => terms
        .filter((term) => term.polynomial === polynomial)
        .map(({ coefficient, factors }) => ({ coefficient, factors: Int32Array.from(factors) })));
    let hasCrossed = false;
    const place = (low, high) => {
        lowest.set(constants);
        highest.set(constants);
        for (let i = 0; i < cells.count; i++) {
            const form = cells.form[i] ?? 0;
            const component = cells.component[i] ?? 0;
            const weight = cells.weight[i] ?? 0;
            lowest[form] = (lowest[form] ?? 0) + weight * (low[component] ?? 0);
            highest[form] = (highest[form] ?? 0) + weight * (high[component] ?? 0);
        }
    };
    const capForms = (share, always) => {
        hasCrossed = false;
        for (let f = 0; f < forms.length; f++) {
            const low = lowest[f] ?? 0;
            const high = highest[f] ?? 0;
            const mayCross = capped[f] === 1 && (always || high > 1);
            const isOver = mayCross && !always && low >= 1;
            const rate = mayCross ? (isOver ? 0 : share) : 1;
            if (mayCross && !isOver)
                hasCrossed = true;
            rates[f] = rate;
            lows[f] = rate * low + 1 - rate;
            highs[f] = rate * high + 1 - rate;
        }
    };
    /** Adds one product; each factor's derivative is the product of the others at their lowest. */
    const addTerm = (coefficient, factors) => {
        let value = coefficient;
        for (let i = 0; i < factors.length; i++) {
            const factor = factors[i] ?? 0;
            value *= highs[factor] ?? 0;
            let others = coefficient;
            for (let j = 0; j < factors.length; j++)
                if (j !== i)
                    others *= lows[factors[j] ?? 0] ?? 0;
            derivatives[factor] = (derivatives[factor] ?? 0) + others;
        }
        return value;
    };
    const collectSlopes = (polynomial) => {
        const start = polynomial * attributes_1.GEAR_COUNT;
        slopes.fill(0, start, start + attributes_1.GEAR_COUNT);
        for (let i = 0; i < cells.count; i++) {
            const form = cells.form[i] ?? 0;
            const index = start + (cells.component[i] ?? 0);
            slopes[index] =
                (slopes[index] ?? 0) + (derivatives[form] ?? 0) * (rates[form] ?? 0) * (cells.weight[i] ?? 0);
        }
    };
    const run = (share, always = false) => {
        capForms(share, always);
        for (let p = 0; p < count; p++) {
            derivatives.fill(0);
            let value = 0;
            for (const { coefficient, factors } of byPolynomial[p] ?? [])
                value += addTerm(coefficient, factors);
            values[p] = value;
            collectSlopes(p);
        }
    };
    return { place, run, values, slopes, crossed: () => hasCrossed };
};
exports.createPolynomials = createPolynomials;
//# sourceMappingURL=polynomial.js.map