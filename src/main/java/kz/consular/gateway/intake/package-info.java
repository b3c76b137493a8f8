/** Lodging: assess, seal, record, acknowledge. */
@ApplicationModule(
        allowedDependencies = {
            "casefile",
            "territory",
            "regulation",
            "signing",
            "delivery",
            "dossier",
            "register",
            "node",
            "trace"
        })
@NullMarked
package kz.consular.gateway.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
