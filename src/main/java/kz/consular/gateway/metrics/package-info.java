/** Metrics of this node: numbers and codes, never case numbers or personal data. */
@ApplicationModule(
        allowedDependencies = {
            "delivery",
            "delivery :: records",
            "domain",
            "health",
            "mission :: cases",
            "mission :: lodging",
            "node :: loop",
            "office :: decisions",
            "regulation",
            "soap :: faults",
            "storage"
        })
@NullMarked
package kz.consular.gateway.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
