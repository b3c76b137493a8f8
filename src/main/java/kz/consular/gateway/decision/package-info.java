/** Decisions and their notices: sealed, stored and opened. */
@ApplicationModule(
        allowedDependencies = {
            "domain",
            "domain :: application",
            "dossier",
            "node :: roles",
            "signature",
            "signature :: asic",
            "signature :: keys",
            "storage"
        })
@NullMarked
package kz.consular.gateway.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
