/** Signed messages about nobody, from a mission to every office and back. */
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
            "signature :: keys",
            "storage",
            "territory",
            "tracing"
        })
@NullMarked
package kz.consular.gateway.selftest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
