"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.issue = void 0;
const issue = (path, message) => ({ path, message });
exports.issue = issue;
//# sourceMappingURL=issue.js.map