"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createExplorer = void 0;
const attributes_1 = require("../model/attributes");
const boxes_1 = require("./boxes");
const frontier_1 = require("./frontier");
const ranking_1 = require("./ranking");
const NOTHING = Number.NEGATIVE_INFINITY;
const isLeaf = (tree, node) => (0, attributes_1.read)(tree.item, node) >= 0;
/** The tree whose node has the most to gain from being split; -1 when all are single vectors. */
const widest = (trees, nodes) => {
    let chosen = -1;
    let most = -1;
    for (let s = 0; s < trees.length; s++) {
        const tree = trees[s];
        const node = (0, attributes_1.read)(nodes, s);
        if (tree === undefined || isLeaf(tree, node))
            continue;
        const spread = (0, attributes_1.read)(tree.spread, node);
        if (spread > most)
            [chosen, most] = [s, spread];
    }
    return chosen;
};
const heightOf = (tree) => Math.ceil(Math.log2(Math.max(2, tree.set.size))) + 1;
/** Depth-first branch and bound over tuples of tree nodes, one node per set. */
const createExplorer = ({ trees, ranking, monitor, meet }) => {
    const frontier = (0, frontier_1.createFrontier)(trees.length, trees.reduce((sum, tree) => sum + heightOf(tree), 2));
    const nodes = new Int32Array(trees.length);
    let sum = (0, boxes_1.createBoxSum)(trees, null);
    let done = 0;
    const worst = () => ranking.threshold()?.[0] ?? NOTHING;
    const itemOf = (tree, s) => (0, attributes_1.read)(tree.item, (0, attributes_1.read)(nodes, s));
    const offer = ({ scorer, combination }) => {
        const order = scorer.score(sum.box.high);
        if (order === null)
            return;
        const ties = trees.reduce((product, tree, s) => product * (0, attributes_1.read)(tree.set.ways, itemOf(tree, s)), 1);
        meet({ order, combination, items: Int32Array.from(trees, itemOf), ties });
    };
    /** Whether nothing in the box can enter the ranking. */
    const isHopeless = (scorer, bound) => {
        if (bound === NOTHING)
            return true;
        const threshold = ranking.threshold();
        if (threshold === null || bound > (0, attributes_1.read)(threshold, 0))
            return false;
        return bound < (0, attributes_1.read)(threshold, 0) || (0, ranking_1.compareOrders)(scorer.upperOrder(), threshold) > 0;
    };
    /** Bound by the cuts alone. */
    const cut = (cuts) => {
        if (cuts === null)
            return Number.POSITIVE_INFINITY;
        monitor.spend(1);
        return cuts.bound(sum.box, worst());
    };
    const boundOf = (part) => {
        const cutBound = cut(part.cuts);
        if (cutBound < worst())
            return NOTHING;
        monitor.spend(1);
        const bound = part.scorer.upper(sum.box.low, sum.box.high);
        return isHopeless(part.scorer, bound) ? NOTHING : Math.min(bound, cutBound);
    };
    /** Bound of the current nodes, `split` being the last one set. A single candidate is offered and leaves nothing. */
    const examine = (part, split) => {
        sum.complete(split, (0, attributes_1.read)(nodes, split));
        if (widest(trees, nodes) >= 0)
            return boundOf(part);
        monitor.spend(1);
        if (part.scorer.upper(sum.box.low, sum.box.high) >= worst())
            offer(part);
        return NOTHING;
    };
    const open = (bound, share) => {
        if (bound === NOTHING)
            done += share;
        else
            frontier.push(nodes, bound, share);
    };
    /** Splits the widest node in two; the better half is searched first. */
    const branch = (part, share) => {
        const split = widest(trees, nodes);
        const tree = trees[split];
        if (tree === undefined)
            return;
        const parent = (0, attributes_1.read)(nodes, split);
        const [left, right] = [(0, attributes_1.read)(tree.left, parent), (0, attributes_1.read)(tree.right, parent)];
        sum.gather(nodes, split);
        nodes[split] = left;
        const leftBound = examine(part, split);
        nodes[split] = right;
        const rightBound = examine(part, split);
        if (leftBound <= rightBound)
            nodes[split] = left;
        open(Math.min(leftBound, rightBound), share / 2);
        nodes[split] = leftBound <= rightBound ? right : left;
        open(Math.max(leftBound, rightBound), share / 2);
    };
    const explore = (part, share) => {
        nodes.fill(0);
        sum = (0, boxes_1.createBoxSum)(trees, part.cuts);
        sum.gather(nodes, 0);
        open(examine(part, 0), share);
        while (frontier.size() > 0) {
            if (monitor.isTimeUp())
                return false;
            const top = frontier.pop(nodes);
            if (top.bound < worst())
                done += top.share;
            else
                branch(part, top.share);
        }
        return true;
    };
    return { explore, openBound: frontier.highestBound, doneShare: () => done };
};
exports.createExplorer = createExplorer;
//# sourceMappingURL=explore.js.map