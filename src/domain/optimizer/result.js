"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
//# sourceMappingURL=result.js.map