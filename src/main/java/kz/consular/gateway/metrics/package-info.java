/** What the tools of IT staff read of this node: numbers and codes, never a case or a person. METRICS.md lists them all. */
@ApplicationModule(
        allowedDependencies = {
            "casefile",
            "counter",
            "delivery",
            "health",
            "intake",
            "office",
            "register",
            "regulation",
        })
@NullMarked
package kz.consular.gateway.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
