/** The office's side of a case: consider, inquire, decide. */
@ApplicationModule(
        allowedDependencies = {
            "decision",
            "delivery",
            "delivery :: outbound",
            "delivery :: records",
            "domain",
            "domain :: application",
            "dossier",
            "identity",
            "monitor :: agent",
            "node :: roles",
            "regulation",
            "regulation :: editions",
            "signature",
            "signature :: asic",
            "storage",
            "tracing"
        })
@NullMarked
package kz.consular.gateway.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
