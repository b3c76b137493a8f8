/** Metrics of this node: numbers and codes, never a case or a person. */
@ApplicationModule(
        allowedDependencies = {
            "delivery",
            "delivery :: records",
            "domain",
            "health",
            "mission :: cases",
            "mission :: lodging",
            "office :: decisions",
            "soap :: faults",
            "storage"
        })
@NullMarked
package kz.consular.gateway.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
