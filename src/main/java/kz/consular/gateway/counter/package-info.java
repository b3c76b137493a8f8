/** The mission's SOAP endpoint: wire types in, our types out, the faults. The only room with CXF. */
@ApplicationModule(
        allowedDependencies = {
            "casefile",
            "territory",
            "regulation",
            "signing",
            "delivery",
            "dossier",
            "register",
            "intake",
            "decision",
            "identity",
            "node",
            "trace"
        })
@NullMarked
package kz.consular.gateway.counter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
