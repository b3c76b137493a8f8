/** The mission's side of a case. */
@ApplicationModule(
        allowedDependencies = {
            "decision",
            "delivery",
            "delivery :: outbound",
            "delivery :: records",
            "domain",
            "domain :: application",
            "dossier",
            "node :: roles",
            "regulation",
            "regulation :: editions",
            "signature",
            "signature :: asic",
            "signature :: keys",
            "signature :: trust",
            "storage",
            "territory",
            "tracing"
        })
@NullMarked
package kz.consular.gateway.mission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
