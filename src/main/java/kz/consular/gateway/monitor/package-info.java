/** The IT view of all nodes: what flows, what does not, and why; and the hand on it. Knows only what nodes tell. */
@ApplicationModule(allowedDependencies = {"casefile", "console", "delivery", "node", "report", "selftest", "territory"})
@NullMarked
package kz.consular.gateway.monitor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
