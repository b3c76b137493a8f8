/** Brings sealed containers from party to party until a signed answer or a person ends the duty. Opens no container. */
@ApplicationModule(
        allowedDependencies = {
            "domain",
            "node :: loop",
            "node :: roles",
            "persistence",
            "signature",
            "signature :: asic",
            "signature :: keys",
            "signature :: validation",
            "storage",
            "tracing",
            "xml"
        })
@NullMarked
package kz.consular.gateway.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
