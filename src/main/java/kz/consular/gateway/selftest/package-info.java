/** Self-tests: signed messages without personal data from a mission to every office, answered by receipts. */
@ApplicationModule(
        allowedDependencies = {
            "delivery",
            "delivery :: intervention",
            "delivery :: outbound",
            "delivery :: records",
            "domain",
            "node :: loop",
            "node :: roles",
            "signature",
            "signature :: asic",
            "signature :: keys",
            "storage",
            "territory",
            "tracing"
        })
@NullMarked
package kz.consular.gateway.selftest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
