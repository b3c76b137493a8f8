/** The domestic end: receive, consider, inquire, decide. */
@ApplicationModule(
        allowedDependencies = {
            "casefile",
            "regulation",
            "signing",
            "delivery",
            "dossier",
            "decision",
            "identity",
            "node",
            "report",
            "trace"
        })
@NullMarked
package kz.consular.gateway.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
