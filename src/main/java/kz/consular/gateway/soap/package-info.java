/** The mission's SOAP endpoint: two ports of one service. The only module with CXF. */
@ApplicationModule(
        allowedDependencies = {
            "decision",
            "delivery",
            "domain",
            "domain :: application",
            "dossier",
            "dossier :: mapping",
            "identity",
            "mission :: cases",
            "mission :: decisions",
            "mission :: lodging",
            "node :: folder",
            "node :: loop",
            "node :: roles",
            "persistence",
            "regulation",
            "storage",
            "territory",
            "tracing"
        })
@NullMarked
package kz.consular.gateway.soap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
