/** The mission's side of a case: lodging, the register of cases, received decisions and their hand-over, recovery. */
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
            "signature :: trust",
            "storage",
            "territory",
            "tracing"
        })
@NullMarked
package kz.consular.gateway.mission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
