/** Dossiers: sealed, stored and opened. */
@ApplicationModule(
        allowedDependencies = {
            "domain",
            "domain :: application",
            "node :: roles",
            "signature",
            "signature :: asic",
            "signature :: keys",
            "storage",
            "xml"
        })
@NullMarked
package kz.consular.gateway.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
